package dev.holdfast.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.desk.RecordAway;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Those that wait for a thread at the same time are read together, and each gets its own. */
class ForesightTest {
  private static final CallSid ONE = Samples.sid(1);
  private static final CallSid TWO = Samples.sid(2);

  private final List<CallSid> alone = new ArrayList<>();
  private final List<List<CallSid>> together = new ArrayList<>();
  private final List<Runnable> pool = new ArrayList<>();
  private final List<Optional<Call>> answers = new ArrayList<>();
  private boolean away;
  private final Foresight foresight = new Foresight(true, this::readAlone, this::readTogether);

  @Test
  void who_asks_first_reads_for_all_that_wait() {
    asks(ONE);
    asks(TWO);
    pool.forEach(Runnable::run);
    assertThat(together).containsExactly(List.of(ONE, TWO));
    assertThat(alone).isEmpty();
    assertThat(answers).containsExactly(Optional.of(Samples.call(1)), Optional.of(Samples.call(2)));
  }

  @Test
  void what_came_after_a_read_is_read_by_another() {
    asks(ONE);
    pool.get(0).run();
    asks(ONE);
    pool.get(1).run();
    assertThat(together).containsExactly(List.of(ONE), List.of(ONE));
  }

  @Test
  void no_more_than_a_few_are_read_at_once() {
    for (int i = 0; i < 40; i++) {
      asks(ONE);
    }
    pool.forEach(Runnable::run);
    assertThat(together).extracting(List::size).containsExactly(32, 8);
    assertThat(answers).hasSize(40);
  }

  @Test
  void who_asks_twice_or_for_another_one_reads_alone() {
    given(
        ONE,
        () -> {
          answers.add(foresight.read(TWO));
          answers.add(foresight.read(ONE));
          answers.add(foresight.read(ONE));
        });
    pool.forEach(Runnable::run);
    assertThat(together).containsExactly(List.of(ONE));
    assertThat(alone).containsExactly(TWO, ONE);
  }

  @Test
  void what_nobody_asks_for_is_forgotten() {
    given(ONE, () -> {});
    assertThat(foresight.waiting()).isEqualTo(1);
    pool.forEach(Runnable::run);
    assertThat(foresight.waiting()).isZero();
    answers.add(foresight.read(ONE));
    assertThat(alone).containsExactly(ONE);
  }

  @Test
  void what_is_not_given_to_a_pool_does_not_wait() {
    foresight.during(ONE, () -> {});
    assertThat(foresight.waiting()).isZero();
  }

  @Test
  void a_task_of_a_task_is_another_one() {
    given(ONE, () -> pool.add(Foresight.carried(() -> answers.add(foresight.read(ONE)))));
    pool.remove(0).run();
    assertThat(foresight.waiting()).isZero();
    pool.remove(0).run();
    assertThat(alone).containsExactly(ONE);
  }

  @Test
  void whoever_cannot_be_read_together_tries_alone() {
    away = true;
    asks(ONE);
    asks(TWO);
    pool.forEach(Runnable::run);
    assertThat(together).hasSize(1);
    assertThat(alone).containsExactly(ONE, TWO);
    assertThat(answers).hasSize(2);
  }

  @Test
  void a_call_that_is_not_there_is_not_there() {
    asks(Samples.sid(3));
    pool.forEach(Runnable::run);
    assertThat(answers).containsExactly(Optional.empty());
  }

  private void asks(CallSid leg) {
    given(leg, () -> answers.add(foresight.read(leg)));
  }

  private void given(CallSid leg, Runnable task) {
    foresight.during(leg, () -> pool.add(Foresight.carried(task)));
  }

  private Optional<Call> readAlone(CallSid leg) {
    alone.add(leg);
    return Optional.of(Samples.call(1));
  }

  private Map<CallSid, Call> readTogether(List<CallSid> legs) {
    together.add(legs);
    if (away) {
      throw new RecordAway("away", new SQLException());
    }
    return legs.stream()
        .distinct()
        .filter(leg -> leg.equals(ONE) || leg.equals(TWO))
        .collect(Collectors.toMap(leg -> leg, leg -> Samples.call(leg.equals(ONE) ? 1 : 2)));
  }
}
