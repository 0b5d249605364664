package dev.holdfast.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** How many requests each client has left: a bucket each, and never more of them than clients. */
final class Rates {
  private final Pace pace;
  private final TimeMeter meter;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  Rates(Pace pace, TimeMeter meter) {
    this.pace = pace;
    this.meter = meter;
  }

  /**
   * What is left after a request.
   *
   * @param allowed whether the request was within the limit
   * @param left how many more may come at once
   * @param seconds until one more may come, or until all may
   */
  record Left(boolean allowed, long left, long seconds) {}

  /** Counts a request of a client. */
  Left take(Client client) {
    ConsumptionProbe probe =
        buckets.computeIfAbsent(client.name(), name -> bucket()).tryConsumeAndReturnRemaining(1);
    long nanos =
        probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
    return new Left(probe.isConsumed(), probe.getRemainingTokens(), seconds(nanos));
  }

  /** The limit as the {@code RateLimit-Policy} header says it: so many within so many seconds. */
  String policy() {
    long seconds = Math.max(1, 60L * pace.burst() / pace.perMinute());
    return "\"client\";q=" + pace.burst() + ";w=" + seconds;
  }

  private Bucket bucket() {
    return Bucket.builder()
        .withCustomTimePrecision(meter)
        .addLimit(
            limit ->
                limit.capacity(pace.burst()).refillGreedy(pace.perMinute(), Duration.ofMinutes(1)))
        .build();
  }

  private static long seconds(long nanos) {
    return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
  }
}
