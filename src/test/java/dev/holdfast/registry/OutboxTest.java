package dev.holdfast.registry;

import static dev.holdfast.registry.Samples.at;
import static dev.holdfast.registry.Samples.sid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.call.CallSid;
import dev.holdfast.call.Label;
import dev.holdfast.call.Leg;
import dev.holdfast.desk.Bell;
import dev.holdfast.desk.Delivery;
import dev.holdfast.desk.Notice;
import dev.holdfast.desk.Outbox;
import dev.holdfast.desk.Registry;
import dev.holdfast.desk.Registry.Decided;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Several senders take from one outbox. */
@ParameterizedClass
@EnumSource(Engine.class)
class OutboxTest {
  private static final CallSid ONE = sid(1);

  private final Database database;
  private final Registry registry;
  private final Outbox outbox;

  OutboxTest(Engine engine) {
    database = engine.database();
    registry = Samples.registry(database, new Bell(() -> Samples.START));
    outbox = new SqlOutbox(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_later_event_of_a_call_waits_for_the_earlier_one() {
    began(1);
    hold();
    assertThat(take(1)).hasValueSatisfying(notice -> assertThat(notice.id()).isEqualTo(id(1, 1)));
    assertThat(take(1)).isEmpty();
  }

  @Test
  void another_call_does_not_wait() {
    began(1);
    began(2);
    assertThat(Stream.of(take(1), take(1), take(1)).flatMap(Optional::stream))
        .extracting(Notice::id)
        .containsExactly(id(1, 1), id(2, 1));
  }

  @Test
  void what_was_not_taken_is_due_again_and_holds_its_call_back_until_it_is_dead() {
    began(1);
    hold();
    outbox.later(take(1).orElseThrow(), at(50), "answered 500");
    assertThat(outbox.nextDue()).hasValue(at(50));
    assertThat(take(49)).isEmpty();
    outbox.dead(take(50).orElseThrow(), "answered 500");
    assertThat(take(50)).hasValueSatisfying(notice -> assertThat(notice.id()).isEqualTo(id(1, 2)));
    assertThat(outbox.dead(5)).extracting(Delivery::id).containsExactly(id(1, 1));
  }

  @Test
  void a_sender_that_dies_is_replaced_and_what_it_says_later_does_not_count() {
    began(1);
    Notice first = take(1).orElseThrow();
    assertThat(outbox.nextDue()).hasValue(at(31));
    Notice second = take(31).orElseThrow();
    assertThat(second.attempt()).isEqualTo(2);
    outbox.later(first, at(900), "too late");
    outbox.told(second, "taken");
    assertThat(outbox.find(id(1, 1)).map(Delivery::state)).hasValue(Delivery.State.TOLD);
    assertThat(outbox.nextDue()).isEmpty();
  }

  @Test
  void whatever_has_become_of_an_event_it_can_be_told_again() {
    began(1);
    outbox.told(take(1).orElseThrow(), "taken");
    assertThat(outbox.again(id(1, 1), at(5)).map(Delivery::state)).hasValue(Delivery.State.WAITING);
    assertThat(take(5)).isPresent();
    assertThat(outbox.again("CA0-1", at(5))).isEmpty();
  }

  @Test
  void of_many_who_take_at_once_each_event_has_one() {
    for (int number = 1; number <= 60; number++) {
      began(number);
    }
    List<CompletableFuture<List<String>>> senders = new ArrayList<>();
    for (int sender = 0; sender < 4; sender++) {
      senders.add(CompletableFuture.supplyAsync(this::taken));
    }
    List<String> all = senders.stream().flatMap(one -> one.join().stream()).toList();
    assertThat(all).doesNotHaveDuplicates().hasSize(60);
  }

  private List<String> taken() {
    List<String> mine = new ArrayList<>();
    while (outbox.nextDue().filter(due -> !due.isAfter(at(1))).isPresent()) {
      take(1).map(Notice::id).ifPresent(mine::add);
    }
    return mine;
  }

  private Optional<Notice> take(int seconds) {
    return outbox.take(at(seconds), at(seconds + 30));
  }

  private void began(int number) {
    registry.begin(Samples.call(number));
  }

  private void hold() {
    Label customer = new Label("customer");
    registry.decide(
        ONE,
        call -> {
          Leg leg = call.leg(customer).orElseThrow();
          return new Decided<>(call.with(new Leg.Holding(leg.party(), Samples.hold(1))), true);
        });
  }

  private static String id(int call, int number) {
    return sid(call).value() + "-" + number;
  }
}
