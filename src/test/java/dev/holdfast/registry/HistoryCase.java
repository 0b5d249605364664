package dev.holdfast.registry;

import static dev.holdfast.registry.Samples.at;
import static dev.holdfast.registry.Samples.call;
import static dev.holdfast.registry.Samples.hold;
import static dev.holdfast.registry.Samples.sid;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Entry;
import dev.holdfast.call.HoldQueue;
import dev.holdfast.call.Label;
import dev.holdfast.call.Leg;
import dev.holdfast.desk.Bell;
import dev.holdfast.desk.History;
import dev.holdfast.desk.Lines;
import dev.holdfast.desk.Registry;
import dev.holdfast.desk.Registry.Decided;
import dev.holdfast.desk.Tally;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;

/** Calls that are over, on each database. */
abstract class HistoryCase {
  static final CallSid ONE = sid(1);

  final Database database;
  final Registry registry;
  final History history;

  HistoryCase(Engine engine) {
    database = engine.database();
    Bell bell = new Bell(() -> Samples.START);
    EventWriter events = new EventWriter((call, event, id, number) -> id, false, Tally.NOBODY);
    registry = new SqlRegistry(database, new Lines(List.of(Samples.LINE)), bell, events);
    history = new SqlHistory(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** A call of two legs with a hold, a queue and a timeline, that ends after its number. */
  void over(int number) {
    registry.begin(noted(call(number), "began"));
    Leg talking = call(number).legs().get(0);
    Leg held = new Leg.OnHold(talking.party().since(at(10)), hold(1).shownAt(at(10)), at(600));
    decide(number, call -> call.with(held).holding(1));
    Leg other =
        new Leg.Ended(
            dev.holdfast.call.Party.of(
                new Label("agent-1"),
                Optional.of(sid(1_000 + number)),
                dev.holdfast.call.Role.AGENT,
                Samples.LINE.agent(),
                at(2)),
            "hung up");
    decide(
        number,
        call ->
            noted(call, "ended")
                .with(talking.ended("hung up", at(30)))
                .with(other)
                .with(new HoldQueue(1, Optional.empty(), Optional.empty(), 1))
                .over(at(39 + number)));
  }

  void decide(int number, java.util.function.UnaryOperator<Call> change) {
    registry.decide(sid(number), call -> new Decided<>(change.apply(call), true));
  }

  static Call some(Random random, int number) {
    Call call = call(number).heardAt(at(random.nextInt(150)));
    Call ended =
        random.nextInt(3) == 0
            ? call
            : call.with(call.legs().get(0).ended("left", at(1))).over(at(random.nextInt(150)));
    Call wanted = random.nextInt(4) == 0 ? ended.lookAt(at(random.nextInt(200))) : ended;
    return random.nextInt(4) == 0 ? wanted.leased(at(random.nextInt(200))) : wanted;
  }

  static Call noted(Call call, String text) {
    return call.note(at(3), Entry.Kind.HEARD, Optional.empty(), text, Map.of("a", "b"));
  }

  long rows(String table) {
    return database.read(
        handle -> handle.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }

  List<CallSid> past() {
    return database.read(
        handle ->
            handle
                .createQuery("select id from past_calls order by id")
                .mapTo(String.class)
                .list()
                .stream()
                .map(CallSid::new)
                .toList());
  }

  List<Integer> numbers() {
    return database.read(
        handle -> handle.createQuery("select number from events").mapTo(Integer.class).list());
  }

  List<String> columns(String table) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select column_name from information_schema.columns
                    where table_name = :table and table_schema not in ('pg_catalog')
                    order by ordinal_position
                    """)
                .bind("table", table)
                .mapTo(String.class)
                .list());
  }
}
