package dev.holdfast.registry;

import static dev.holdfast.registry.Samples.at;
import static dev.holdfast.registry.Samples.call;
import static dev.holdfast.registry.Samples.hold;
import static dev.holdfast.registry.Samples.sid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Entry;
import dev.holdfast.call.HoldQueue;
import dev.holdfast.call.Label;
import dev.holdfast.call.Leg;
import dev.holdfast.desk.Bell;
import dev.holdfast.desk.History;
import dev.holdfast.desk.Lines;
import dev.holdfast.desk.Placement;
import dev.holdfast.desk.Registry;
import dev.holdfast.desk.Registry.Decided;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the history promises, kept by each database. */
@ParameterizedClass
@EnumSource(Engine.class)
class HistoryTest {
  private static final CallSid ONE = sid(1);

  private final Database database;
  private final Registry registry;
  private final History history;

  HistoryTest(Engine engine) {
    database = engine.database();
    Bell bell = new Bell(() -> Samples.START);
    EventWriter events = new EventWriter((call, event, id, number) -> id, false);
    registry = new SqlRegistry(database, new Lines(List.of(Samples.LINE)), bell, events);
    history = new SqlHistory(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_call_of_the_history_reads_as_before() {
    over(1);
    Call before = registry.find(ONE).orElseThrow();
    List<Entry> timeline = registry.timeline(ONE);
    assertThat(before.queues()).hasSize(1);

    assertThat(history.take(at(100), 10)).isEqualTo(1);

    assertThat(rows("calls") + rows("legs") + rows("holds") + rows("timeline")).isZero();
    assertThat(registry.find(ONE)).hasValue(before);
    assertThat(registry.find(sid(1_001))).as("by another leg").hasValue(before);
    assertThat(registry.timeline(ONE)).isEqualTo(timeline).hasSize(2);
    assertThat(registry.totals(ONE, at(900))).isEqualTo(new Registry.HoldTotals(1, 20, 20));
    assertThat(registry.begin(call(1))).as("it was there before").isFalse();
    assertThat(registry.begin(call(1_001))).as("as a leg of it").isFalse();
  }

  @Test
  void what_is_decided_about_it_brings_it_back_and_what_changes_nothing_does_not() {
    over(1);
    history.take(at(100), 10);
    Call before = registry.find(ONE).orElseThrow();

    assertThat(registry.decide(ONE, call -> new Decided<>(call, call.state()))).hasValue("ended");
    assertThat(rows("calls")).isZero();

    registry.decide(sid(1_001), call -> new Decided<>(noted(call, "late"), true));
    assertThat(rows("calls")).isEqualTo(1);
    assertThat(rows("past_calls") + rows("past_legs") + rows("past_timeline")).isZero();
    Call after = registry.find(ONE).orElseThrow();
    assertThat(after.legs()).isEqualTo(before.legs());
    assertThat(after.version()).isEqualTo(before.version() + 1);
    assertThat(registry.timeline(ONE)).extracting(Entry::text).endsWith("late");
    assertThat(history.take(at(100), 10)).as("it goes again").isEqualTo(1);
  }

  @Test
  void only_what_is_over_and_wanted_by_nobody_goes() {
    Random random = new Random(42);
    Set<CallSid> expected = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
    for (int number = 1; number <= 300; number++) {
      Call call = some(random, number);
      registry.begin(call);
      boolean old = call.endedAt().filter(end -> !end.isAfter(at(100))).isPresent();
      boolean quiet =
          !call.heardAt().isAfter(at(100))
              && registry.due(at(9_000)).stream().noneMatch(call.id()::equals);
      boolean free = call.leasedUntil().filter(until -> until.isAfter(at(100))).isEmpty();
      if (old && quiet && free) {
        expected.add(call.id());
      }
    }
    while (history.take(at(100), 7) > 0) {
      assertThat(rows("calls") + rows("past_calls")).isEqualTo(300);
    }
    assertThat(past()).hasSizeBetween(20, 200).containsExactlyElementsOf(expected);
  }

  @Test
  void what_is_too_old_is_forgotten_as_a_whole() {
    over(1);
    over(2);
    history.take(at(100), 10);
    assertThat(history.forgetCalls(at(39), 10)).isZero();
    assertThat(history.forgetCalls(at(40), 10)).isEqualTo(1);
    assertThat(registry.find(ONE)).isEmpty();
    assertThat(registry.timeline(ONE)).isEmpty();
    assertThat(rows("past_legs")).isEqualTo(2);
    assertThat(registry.find(sid(2))).isPresent();
  }

  @Test
  void events_are_forgotten_after_their_call_has_gone_and_their_numbers_go_on() {
    over(1);
    long events = rows("events");
    assertThat(history.forgetEvents(at(500), 100)).as("its call is not over").isZero();
    history.take(at(100), 10);
    assertThat(history.forgetEvents(at(500), 2)).isEqualTo(2);
    while (history.forgetEvents(at(500), 2) > 0) {
      assertThat(rows("events")).isLessThan(events);
    }
    assertThat(rows("events")).isZero();

    Leg again = call(1).legs().get(0);
    registry.decide(ONE, call -> new Decided<>(call.with(again.ended("again", at(90))), true));
    registry.decide(ONE, call -> new Decided<>(call.with(again), true));
    registry.decide(ONE, call -> new Decided<>(call.with(again.ended("again", at(91))), true));
    assertThat(numbers()).isNotEmpty().allMatch(number -> number > events);
  }

  @Test
  void what_is_still_to_be_told_is_never_forgotten_and_what_was_given_up_in_its_own_time() {
    over(1);
    history.take(at(100), 10);
    database.write(handle -> handle.execute("update events set state = 'waiting'"));
    assertThat(history.forgetEvents(at(9_000), 100)).isZero();
    assertThat(history.forgetDeadLetters(at(9_000), 100)).isZero();
    database.write(handle -> handle.execute("update events set state = 'dead'"));
    assertThat(history.forgetEvents(at(9_000), 100)).isZero();
    assertThat(history.forgetDeadLetters(at(9_000), 100)).isPositive();
    assertThat(rows("events")).isZero();
  }

  @Test
  void a_placement_is_forgotten_when_no_call_of_it_can_come_any_more() {
    registry.placed(
        new Placement("p1", "sales", Samples.LINE.agent(), Samples.customer(1).address(), at(5)));
    assertThat(history.forgetPlacements(at(4), 10)).isZero();
    assertThat(history.forgetPlacements(at(5), 10)).isEqualTo(1);
    assertThat(registry.placement("p1")).isEmpty();
  }

  @Test
  void the_tables_of_the_history_have_the_columns_of_the_others_in_their_order() {
    for (String table : List.of("calls", "legs", "holds", "hold_queues", "timeline")) {
      assertThat(columns("past_" + table)).isEqualTo(columns(table)).isNotEmpty();
    }
  }

  /** A call of two legs with a hold, a queue and a timeline, that ends after its number. */
  private void over(int number) {
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

  private void decide(int number, java.util.function.UnaryOperator<Call> change) {
    registry.decide(sid(number), call -> new Decided<>(change.apply(call), true));
  }

  private static Call some(Random random, int number) {
    Call call = call(number).heardAt(at(random.nextInt(150)));
    Call ended =
        random.nextInt(3) == 0
            ? call
            : call.with(call.legs().get(0).ended("left", at(1))).over(at(random.nextInt(150)));
    Call wanted = random.nextInt(4) == 0 ? ended.lookAt(at(random.nextInt(200))) : ended;
    return random.nextInt(4) == 0 ? wanted.leased(at(random.nextInt(200))) : wanted;
  }

  private static Call noted(Call call, String text) {
    return call.note(at(3), Entry.Kind.HEARD, Optional.empty(), text, Map.of("a", "b"));
  }

  private long rows(String table) {
    return database.read(
        handle -> handle.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }

  private List<CallSid> past() {
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

  private List<Integer> numbers() {
    return database.read(
        handle -> handle.createQuery("select number from events").mapTo(Integer.class).list());
  }

  private List<String> columns(String table) {
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
