package dev.holdfast.sandbox.engine;

import java.time.Instant;

/** A clock that stands still until it is moved. */
final class ManualTime implements TimeSource {
  private volatile Instant now;

  ManualTime(Instant now) {
    this.now = now;
  }

  @Override
  public Instant now() {
    return now;
  }

  void moveTo(Instant later) {
    if (later.isAfter(now)) {
      now = later;
    }
  }
}
