package dev.holdfast.meter;

import java.time.Duration;
import java.util.stream.LongStream;

/** Where the lines are between quick and slow: as many as a graph needs, not more. */
final class Buckets {
  /** A hold or a resume until Twilio shows it: it is given up after 15 s. */
  static final Duration[] SHOWN =
      millis(50, 100, 200, 300, 500, 750, 1_000, 2_000, 3_000, 5_000, 10_000, 15_000);

  /** How long somebody is on hold. */
  static final Duration[] HELD = seconds(5, 15, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600);

  /** A webhook: Twilio waits 15 s. */
  static final Duration[] WEBHOOK =
      millis(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 15_000);

  /** A request of a CRM, which may want to wait. */
  static final Duration[] API =
      millis(2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 3_000, 5_000, 10_000, 30_000);

  /** A request to Twilio, of which the time-outs are 3 and 8 s. */
  static final Duration[] TWILIO = millis(20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 8_000);

  private Buckets() {}

  private static Duration[] millis(long... all) {
    return LongStream.of(all).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
  }

  private static Duration[] seconds(long... all) {
    return LongStream.of(all).mapToObj(Duration::ofSeconds).toArray(Duration[]::new);
  }
}
