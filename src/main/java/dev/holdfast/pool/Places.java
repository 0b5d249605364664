package dev.holdfast.pool;

import java.util.concurrent.atomic.AtomicInteger;

/** Where threads are at work: one place for each core, and more while those are held up. */
final class Places {
  /** Of a single core more than one task makes use: the other one may be at the database. */
  static final int CORES = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final int most;
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger aside = new AtomicInteger();

  /**
   * @param most how many there may be in all, with those who have left theirs for a while
   */
  Places(int most) {
    this.most = most;
  }

  /** Whether there may be more than one for each core. */
  boolean more() {
    return most > CORES;
  }

  /** Takes one of those that there are for the cores. */
  boolean take() {
    return take(Math.min(CORES, most - aside.get()));
  }

  /** Takes one of all. */
  boolean takeAny() {
    return take(most - aside.get());
  }

  /** Gives one back. */
  void leave() {
    taken.decrementAndGet();
  }

  /** Gives one back for a while. */
  void stepAside() {
    aside.incrementAndGet();
    taken.decrementAndGet();
  }

  /** Takes one of those that there are for the cores again. */
  boolean takeBack() {
    if (!take(CORES)) {
      return false;
    }
    stepIn();
    return true;
  }

  /** Takes one again, however many are taken. */
  void takeBackAny() {
    taken.incrementAndGet();
    stepIn();
  }

  /** Who had left a place for a while has been given one. */
  void stepIn() {
    aside.decrementAndGet();
  }

  private boolean take(int bound) {
    int now = taken.get();
    while (now < bound) {
      if (taken.compareAndSet(now, now + 1)) {
        return true;
      }
      now = taken.get();
    }
    return false;
  }
}
