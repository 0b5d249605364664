package dev.holdfast.pool;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Looks after those that wait for a place, again and again while there are any: one who is still
 * the first at the next look, or at a few of them, waits behind threads that are held up, and one
 * more is needed.
 */
final class Lookout {
  private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  /** After so many looks at which nobody waited nobody looks any more. */
  private static final int QUIET = 20;

  private final ExecutorService threads;
  private final Lanes lanes;
  private final Consumer<Waiting> oneMore;
  private final Runnable rest;
  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicBoolean looking = new AtomicBoolean();

  /**
   * @param threads of which one looks while it is needed
   * @param oneMore gives this one a place, where there may be one more
   * @param rest what is done between two looks
   */
  Lookout(ExecutorService threads, Lanes lanes, Consumer<Waiting> oneMore, Runnable rest) {
    this.threads = threads;
    this.lanes = lanes;
    this.oneMore = oneMore;
    this.rest = rest;
  }

  /** A moment. */
  static void rest() {
    LockSupport.parkNanos(REST_NANOS);
  }

  /** How many there have been. */
  int looks() {
    return looks.get();
  }

  /** Somebody waits who may have to be looked after. */
  void alert() {
    if (looking.get() || !looking.compareAndSet(false, true)) {
      return;
    }
    try {
      threads.execute(this::look);
    } catch (RuntimeException | Error noThread) {
      looking.set(false);
      throw noThread;
    }
  }

  /** Who comes while this ends, and is told that somebody looks, is seen by the last condition. */
  private void look() {
    do {
      try {
        lookUntilQuiet();
      } finally {
        looking.set(false);
      }
    } while (!lanes.isEmpty() && !threads.isShutdown() && looking.compareAndSet(false, true));
  }

  private void lookUntilQuiet() {
    int quiet = 0;
    while (quiet < QUIET && !threads.isShutdown()) {
      rest.run();
      int look = looks.incrementAndGet();
      List<Waiting> firsts = lanes.firsts();
      quiet = firsts.isEmpty() ? quiet + 1 : 0;
      firsts.stream().filter(one -> one.due(look)).forEach(oneMore);
    }
  }
}
