package dev.holdfast.registry;

import static dev.holdfast.registry.Samples.at;
import static dev.holdfast.registry.Samples.call;
import static dev.holdfast.registry.Samples.sid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Entry;
import dev.holdfast.desk.Registry;
import dev.holdfast.desk.Registry.Decided;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the history promises, kept by each database. */
@ParameterizedClass
@EnumSource(Engine.class)
class HistoryTest extends HistoryCase {
  HistoryTest(Engine engine) {
    super(engine);
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
}
