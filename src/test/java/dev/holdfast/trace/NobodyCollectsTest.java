package dev.holdfast.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Child;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Traces that nobody collects cost nothing. */
@Timeout(60)
class NobodyCollectsTest {
  @Test
  void
      without_a_collector_no_class_of_opentelemetry_is_touched_no_thread_runs_and_no_row_is_written() {
    try (Child child = Child.without("opentelemetry", NobodyCollects.class)) {
      assertThat(child.next("came: ")).isEqualTo("200 false 0");
    }
  }
}
