package dev.holdfast.registry;

import static dev.holdfast.registry.Samples.at;
import static dev.holdfast.registry.Samples.call;
import static dev.holdfast.registry.Samples.sid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Entry;
import dev.holdfast.call.Label;
import dev.holdfast.call.Leg;
import dev.holdfast.call.Party;
import dev.holdfast.call.Role;
import dev.holdfast.desk.Bell;
import dev.holdfast.desk.Placement;
import dev.holdfast.desk.Registry;
import dev.holdfast.desk.Registry.Decided;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the registry promises, kept by each database. */
@ParameterizedClass
@EnumSource(Engine.class)
class SqlRegistryTest {
  private static final CallSid ONE = sid(1);
  private static final Label CUSTOMER = new Label("customer");

  private final Database database;
  private final Registry registry;

  SqlRegistryTest(Engine engine) {
    database = engine.database();
    registry = Samples.registry(database, new Bell(() -> Samples.START));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_call_begins_once() {
    assertThat(registry.begin(call(1))).isTrue();
    assertThat(registry.begin(call(1).holding(5))).isFalse();
    assertThat(registry.find(ONE)).hasValue(call(1));
  }

  @Test
  void calls_that_were_foreseen_are_found_as_others_are() {
    registry.begin(call(1));
    registry.begin(call(2));
    change(call -> call.with(new Leg.Waiting(guest(call, 3))));
    List<Runnable> pool = new ArrayList<>();
    Map<CallSid, Optional<Call>> found = new HashMap<>();
    for (CallSid leg : List.of(ONE, sid(2), sid(3), sid(4), sid(3))) {
      Runnable asks = () -> found.put(leg, registry.find(leg));
      registry.foresee(leg, () -> pool.add(Foresight.carried(asks)));
    }
    pool.forEach(Runnable::run);
    found.forEach((leg, call) -> assertThat(call).isEqualTo(registry.find(leg)));
    assertThat(found).containsEntry(sid(3), registry.find(ONE));
    assertThat(found).containsEntry(sid(4), Optional.empty());
  }

  @Test
  void a_call_nobody_has_told_of_is_not_there() {
    assertThat(registry.find(ONE)).isEmpty();
    assertThat(registry.decide(ONE, call -> new Decided<>(call, "never asked"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.holdfast.registry.Samples#legs")
  void a_call_comes_back_as_it_began(Leg leg) {
    Call begun = Call.begin(Samples.LINE, leg, ONE, Samples.START);
    registry.begin(begun);
    assertThat(registry.find(ONE)).hasValue(begun);
  }

  @ParameterizedTest
  @MethodSource("dev.holdfast.registry.Samples#legs")
  void a_call_comes_back_as_it_was_decided(Leg leg) {
    registry.begin(call(1));
    change(call -> call.with(leg).holding(2).leased(at(5)).lookAt(at(6)));

    Call stored = registry.find(ONE).orElseThrow();
    assertThat(stored.version()).isEqualTo(1);
    assertThat(stored.legs()).containsExactly(leg);
    assertThat(stored.holds()).isEqualTo(2);
    assertThat(stored.leasedUntil()).hasValue(at(5));
    assertThat(stored.lookAt()).hasValue(at(6));
  }

  @Test
  void a_call_is_found_by_any_of_its_legs_and_they_keep_their_order() {
    registry.begin(call(1));
    change(call -> call.with(new Leg.Waiting(guest(call, 2))));
    change(call -> call.with(new Leg.Waiting(guest(call, 3))));
    change(call -> call.with(call.leg(CUSTOMER).orElseThrow().ended("left", at(9))));

    assertThat(registry.find(sid(3)).orElseThrow().legs())
        .extracting(leg -> leg.party().label().value())
        .containsExactly("customer", "guest-1", "guest-2");
  }

  @Test
  void a_decision_that_breaks_changes_nothing() {
    registry.begin(call(1));
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                registry.decide(
                    ONE,
                    call -> {
                      throw new IllegalStateException("broken");
                    }));
    assertThat(registry.find(ONE)).hasValue(call(1));
    assertThat(registry.decide(ONE, call -> new Decided<>(call, call.version()))).hasValue(0L);
  }

  @Test
  void the_timeline_keeps_its_order_even_where_times_do_not() {
    Entry first = entry(9, "first", Optional.empty());
    Entry second = entry(3, "second", Optional.of(CUSTOMER));
    Entry third = entry(3, "third", Optional.of(CUSTOMER));
    registry.begin(noted(call(1), first));
    change(call -> noted(noted(call, second), third));

    assertThat(registry.timeline(ONE)).containsExactly(first, second, third);
    assertThat(registry.find(ONE).orElseThrow().news()).isEmpty();
  }

  @Test
  void a_placement_gets_the_name_of_its_leg_later() {
    Placement placement =
        new Placement("p1", "sales", Samples.LINE.agent(), Samples.customer(1).address(), at(1));
    registry.placed(placement);
    assertThat(registry.placement("p1")).hasValue(placement);
    assertThat(registry.ofPlacement("p1")).isEmpty();
    registry.placedAs("p1", ONE);
    assertThat(registry.ofPlacement("p1")).hasValue(ONE);
  }

  private void change(UnaryOperator<Call> change) {
    assertThat(registry.decide(ONE, call -> new Decided<>(change.apply(call), true))).isPresent();
  }

  private static Party guest(Call call, int number) {
    return Party.of(
        new Label("guest-" + call.legs().size()),
        Optional.of(sid(number)),
        Role.GUEST,
        Samples.LINE.agent(),
        at(number));
  }

  private static Entry entry(int seconds, String text, Optional<Label> leg) {
    return new Entry(at(seconds), Entry.Kind.HEARD, leg, text, Map.of("event", "join"));
  }

  private static Call noted(Call call, Entry entry) {
    return call.note(entry.at(), entry.kind(), entry.leg(), entry.text(), entry.more());
  }
}
