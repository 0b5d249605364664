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
import dev.holdfast.desk.Registry;
import dev.holdfast.desk.Registry.Decided;
import dev.holdfast.desk.Registry.HoldTotals;
import java.util.function.UnaryOperator;
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
    assertThat(registry.live()).extracting(Call::id).containsExactly(ONE, sid(2));
    assertThat(registry.ended(5)).extracting(Call::id).containsExactly(sid(3));
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
