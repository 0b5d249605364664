package dev.holdfast.pool;

import java.util.concurrent.atomic.AtomicInteger;

/** Where threads are at work: one place for each core, and more while some only wait. */
final class Places {
  /** Of a single core more than one task makes use: the other one may be at the database. */
  static final int CORES = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final int most;
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger aside = new AtomicInteger();

  /**
   * @param most how many there may be in all
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
    return take(Math.min(most, CORES + aside.get()));
  }

  /** Takes one of all. */
  boolean takeAny() {
    return take(most);
  }

  /** Gives one back. */
  void leave() {
    taken.decrementAndGet();
  }

  /** Whoever has one waits for somebody else, and needs no core meanwhile. */
  void stepAside() {
    aside.incrementAndGet();
  }

  /** And needs one again. */
  void stepBack() {
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
