package dev.holdfast.sandbox.call;

import java.time.Duration;
import java.time.Instant;

/** Stops a leg that fetches one document after the other while no time passes. */
final class Pace {
  static final int MOST = 50;
  private static final Duration WINDOW = Duration.ofSeconds(1);

  private Instant since = Instant.MIN;
  private int fetched;

  /** Counts a document, and says whether it is one too many. */
  boolean tooMany(Instant now) {
    if (since.equals(Instant.MIN) || Duration.between(since, now).compareTo(WINDOW) >= 0) {
      since = now;
      fetched = 0;
    }
    return ++fetched > MOST;
  }
}
