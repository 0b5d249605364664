package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** How long an instance may be at one request. */
class LeaseTest {
  /** As {@code Ticks} has it: a hold that was asked for so long is given up. */
  private static final Duration HOLD_GIVEN_UP = Duration.ofSeconds(15);

  private final Properties settings = Demo.settings(4010);

  @Test
  void whoever_takes_over_comes_before_a_hold_is_given_up() {
    assertThat(read().lease()).isLessThan(HOLD_GIVEN_UP);
  }

  @Test
  void a_lease_that_ends_before_a_request_does_is_refused() {
    settings.setProperty("holdfast.lease", "PT11S");

    assertThatThrownBy(this::read)
        .isInstanceOf(Settings.Wrong.class)
        .hasMessageContaining("holdfast.lease: has to be longer than");
  }

  @Test
  void a_lease_without_a_unit_is_refused() {
    settings.setProperty("holdfast.lease", "13");

    assertThatThrownBy(this::read)
        .isInstanceOf(Settings.Wrong.class)
        .hasMessageContaining("holdfast.lease: '13' is not a duration like PT10M");
  }

  private Settings read() {
    return Settings.read(Path.of(""), settings, false);
  }
}
