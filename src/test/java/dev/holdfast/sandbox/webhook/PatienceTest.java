package dev.holdfast.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Reference, section 5.3 [D]: connection overrides in the fragment, with defaults and bounds. */
class PatienceTest {
  @Test
  void without_a_fragment_one_retry_of_a_failed_connection_and_15_seconds() {
    var patience = Patience.of("http://app/voice");
    assertThat(patience.retries()).isEqualTo(1);
    assertThat(patience.covers("ct")).isTrue();
    assertThat(patience.covers("5xx")).isFalse();
    assertThat(patience.connect()).isEqualTo(Duration.ofSeconds(5));
    assertThat(patience.total()).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void a_fragment_says_how_often_and_after_what() {
    var patience = Patience.of("http://app/voice#rc=3&rp=4xx,5xx&ct=200&tt=9000");
    assertThat(patience.retries()).isEqualTo(3);
    assertThat(patience.covers("4xx")).isTrue();
    assertThat(patience.covers("ct")).isFalse();
    assertThat(patience.connect()).isEqualTo(Duration.ofMillis(200));
    assertThat(patience.total()).isEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void what_is_out_of_bounds_is_brought_into_them() {
    var patience = Patience.of("http://app/voice#rc=9&tt=99000&ct=1&rp=all");
    assertThat(patience.retries()).isEqualTo(5);
    assertThat(patience.total()).isEqualTo(Duration.ofSeconds(15));
    assertThat(patience.connect()).isEqualTo(Duration.ofMillis(100));
    assertThat(patience.covers("rt")).isTrue();
  }
}
