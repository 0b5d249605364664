package dev.holdfast.desk;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One who waits for the bell. What rings between two pauses is heard at the beginning of the next.
 */
final class Listener {
  private boolean rung;
  private boolean waiting;

  synchronized void ring() {
    rung = true;
    notifyAll();
  }

  /** Whether it waits, and nothing has rung since it began to. */
  synchronized boolean isWaiting() {
    return waiting && !rung;
  }

  /** Returns when the bell rings, or after that long. */
  synchronized void pause(Duration most) {
    long until = System.nanoTime() + Math.max(most.toNanos(), TimeUnit.MILLISECONDS.toNanos(1));
    waiting = true;
    try {
      for (long left = until - System.nanoTime();
          !rung && left > 0;
          left = until - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for Twilio", stopping);
    } finally {
      waiting = false;
      rung = false;
    }
  }
}
