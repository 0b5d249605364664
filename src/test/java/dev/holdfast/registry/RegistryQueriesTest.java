package dev.holdfast.registry;

import static dev.holdfast.registry.Samples.at;
import static dev.holdfast.registry.Samples.call;
import static dev.holdfast.registry.Samples.hold;
import static dev.holdfast.registry.Samples.sid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Label;
import dev.holdfast.call.Leg;
import dev.holdfast.call.Party;
import dev.holdfast.desk.Bell;
import dev.holdfast.desk.CallQuery;
import dev.holdfast.desk.Registry;
import dev.holdfast.desk.Registry.Decided;
import dev.holdfast.desk.Registry.HoldTotals;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the registry knows about all calls together, and about the holds of one. */
@ParameterizedClass
@EnumSource(Engine.class)
class RegistryQueriesTest {
  private static final CallSid ONE = sid(1);
  private static final Label CUSTOMER = new Label("customer");

  private final Database database;
  private final Registry registry;

  RegistryQueriesTest(Engine engine) {
    database = engine.database();
    registry = Samples.registry(database, new Bell(() -> Samples.START));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void only_holds_that_were_shown_are_counted_the_present_one_up_to_now() {
    registry.begin(call(1));
    holding(1);
    change(call -> call.with(new Leg.Talking(party(call).since(at(8)))));
    assertThat(registry.totals(ONE, at(9))).isEqualTo(new HoldTotals(0, 0, 0));

    holding(2);
    onHold(2, 10);
    change(call -> call.with(new Leg.Waiting(party(call).since(at(70)))));
    holding(3);
    onHold(3, 80);
    assertThat(registry.totals(ONE, at(110))).isEqualTo(new HoldTotals(2, 90, 60));
  }

  @Test
  void what_is_due_is_told_earliest_first_and_not_before_its_time() {
    registry.begin(call(1).lookAt(at(20)));
    registry.begin(call(2).lookAt(at(10)));
    registry.begin(call(3).lookAt(at(5)).over(at(6)));
    registry.begin(call(4));

    assertThat(registry.nextDue()).hasValue(at(10));
    assertThat(registry.due(at(9))).isEmpty();
    assertThat(registry.due(at(10))).containsExactly(sid(2));
    assertThat(registry.due(at(20))).containsExactly(sid(2), sid(1));
  }

  @Test
  void what_is_due_is_claimed_once_and_again_after_it_was_nudged_or_forgotten() {
    registry.begin(call(1).lookAt(at(10)));
    registry.begin(call(2).lookAt(at(20)));
    registry.begin(call(3).lookAt(at(5)).leased(at(30)));

    assertThat(registry.claim(at(10))).containsExactly(ONE);
    assertThat(registry.claim(at(10))).isEmpty();
    assertThat(registry.due(at(10))).contains(ONE);
    change(call -> call.lookAt(at(11)));
    assertThat(registry.claim(at(11))).containsExactly(ONE);
    assertThat(registry.claim(at(20))).containsExactly(ONE, sid(2));
    assertThat(registry.claim(at(30))).containsExactly(sid(3), ONE, sid(2));
  }

  @Test
  void nothing_is_due_where_nobody_wants_anything() {
    registry.begin(call(1));
    assertThat(registry.nextDue()).isEmpty();
  }

  @Test
  void live_calls_of_which_nothing_was_heard_are_told() {
    registry.begin(call(1).heardAt(at(10)));
    registry.begin(call(2).heardAt(at(5)));
    registry.begin(call(3).over(at(6)));

    assertThat(registry.silentSince(at(9))).containsExactly(sid(2));
    assertThat(registry.silentSince(at(10))).containsExactly(sid(2), sid(1));
    assertThat(ids(page(Optional.empty(), 5))).containsExactly(ONE, sid(2));
    assertThat(ids(page(Optional.of("ended"), 5))).containsExactly(sid(3));
  }

  @Test
  void pages_follow_each_other_without_a_gap_whatever_happens_between_them() {
    IntStream.rangeClosed(1, 7).forEach(number -> registry.begin(call(number)));
    Registry.Page first = page(Optional.empty(), 3);
    assertThat(ids(first)).containsExactly(ONE, sid(2), sid(3));
    registry.decide(sid(3), call -> new Decided<>(call.over(at(5)), true));
    Registry.Page second = page(next(Optional.empty(), first, 3));
    assertThat(ids(second)).containsExactly(sid(4), sid(5), sid(6));
    Registry.Page last = page(next(Optional.empty(), second, 3));
    assertThat(ids(last)).containsExactly(sid(7));
    assertThat(last.next()).isEmpty();
  }

  @Test
  void pages_of_ended_calls_go_on_into_the_history() {
    Optional<String> ended = Optional.of("ended");
    IntStream.rangeClosed(1, 6)
        .forEach(number -> registry.begin(call(number).over(at(number / 2))));
    new SqlHistory(database).take(at(2), 4);
    Registry.Page first = page(ended, 2);
    assertThat(ids(first)).containsExactly(sid(6), sid(4));
    Registry.Page second = page(next(ended, first, 2));
    assertThat(ids(second)).containsExactly(sid(5), sid(2));
    assertThat(ids(page(next(ended, second, 9)))).containsExactly(sid(3), ONE);
    assertThat(second.calls().get(0).call()).isEqualTo(registry.find(sid(5)).orElseThrow());
  }

  @Test
  void a_page_shows_only_what_was_asked_for() {
    registry.begin(call(1));
    holding(1);
    registry.begin(call(2));
    assertThat(ids(page(Optional.of(call(2).state()), 5))).contains(sid(2));
    assertThat(ids(page(Optional.of("on-hold"), 5))).isEmpty();
    onHold(1, 10);
    Registry.Page held = page(Optional.of("on-hold"), 5);
    assertThat(ids(held)).containsExactly(ONE);
    assertThat(held.calls().get(0).call()).isEqualTo(registry.find(ONE).orElseThrow());
    assertThat(held.calls().get(0).holds()).isEqualTo(registry.totals(ONE, at(30)));
    assertThat(ids(page(query(Optional.of("nowhere"), Set.of())))).isEmpty();
    assertThat(ids(page(query(Optional.of("sales"), Set.of("sales"))))).hasSize(2);
    assertThat(ids(page(query(Optional.of("sales"), Set.of("other"))))).isEmpty();
  }

  private static CallQuery query(Optional<String> line, Set<String> reach) {
    return new CallQuery(Optional.empty(), line, reach, 5, Optional.empty());
  }

  private static CallQuery next(Optional<String> state, Registry.Page page, int most) {
    return new CallQuery(state, Optional.empty(), Set.of(), most, page.next());
  }

  private Registry.Page page(Optional<String> state, int most) {
    return page(CallQuery.of(state, most));
  }

  private Registry.Page page(CallQuery query) {
    return registry.page(query, at(30));
  }

  private static List<CallSid> ids(Registry.Page page) {
    return page.calls().stream().map(view -> view.call().id()).toList();
  }

  private void change(UnaryOperator<Call> change) {
    assertThat(registry.decide(ONE, call -> new Decided<>(change.apply(call), true))).isPresent();
  }

  private void holding(int number) {
    change(call -> call.with(new Leg.Holding(party(call), hold(number))));
  }

  private void onHold(int number, int since) {
    change(
        call ->
            call.with(
                new Leg.OnHold(
                    party(call).since(at(since)), hold(number).shownAt(at(since)), at(600))));
  }

  private static Party party(Call call) {
    return call.leg(CUSTOMER).orElseThrow().party();
  }
}
