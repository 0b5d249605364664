package dev.holdfast.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who waits behind threads that are held up gets one more; who waits behind busy ones waits. */
class LookoutTest {
  private static final int CORES = Places.CORES;
  private static final int LONG = 10;
  private static final int STILL = 10;
  private static final int QUIET = 20;

  private final Semaphore rested = new Semaphore(0);
  private final Semaphore looked = new Semaphore(0);
  private final Semaphore done = new Semaphore(0);
  private final AtomicInteger at = new AtomicInteger();
  private final Elastic pool =
      new Elastic(CORES + 2, 1000, Threads.named("lookout"), this::untilTheNextLook);

  private void untilTheNextLook() {
    looked.release();
    rested.acquireUninterruptibly();
  }

  /** The moment passes, and somebody has looked. */
  private void look() {
    looked.acquireUninterruptibly();
    rested.release();
    looked.acquireUninterruptibly();
    looked.release();
  }

  private void give(int tasks) {
    Ahead.during(() -> giveOthers(tasks));
  }

  private void giveOthers(int tasks) {
    for (int n = 0; n < tasks; n++) {
      pool.execute(
          () -> {
            at.incrementAndGet();
            done.acquireUninterruptibly();
            at.decrementAndGet();
          });
    }
  }

  private void oneGetsOn(int open) {
    done.release();
    await().until(() -> pool.open() == open - 1 && done.availablePermits() == 0);
  }

  private void areAtWork(int threads) {
    await().until(() -> at.get() == threads);
  }

  @AfterEach
  void end() {
    done.release(1000);
    rested.release(1000);
    pool.shutdownNow();
  }

  @Test
  void at_first_there_is_a_thread_for_each_core() {
    give(CORES + 5);
    areAtWork(CORES);
    assertThat(pool.open()).isEqualTo(CORES + 5);
  }

  @Test
  void
      who_is_the_first_to_wait_at_two_looks_gets_a_thread_and_then_the_next_until_there_are_most() {
    give(CORES + 5);
    areAtWork(CORES);
    look();
    assertThat(at).hasValue(CORES);
    look();
    areAtWork(CORES + 1);
    look();
    assertThat(at).hasValue(CORES + 1);
    look();
    areAtWork(CORES + 2);
    look();
    look();
    assertThat(at).hasValue(CORES + 2);
  }

  @Test
  void who_waits_while_others_get_on_waits_but_not_for_long() {
    int given = CORES + 50;
    give(given);
    areAtWork(CORES);
    for (int look = 1; look <= LONG; look++) {
      oneGetsOn(given - look + 1);
      look();
      areAtWork(CORES);
    }
    oneGetsOn(given - LONG);
    look();
    areAtWork(CORES + 1);
  }

  @Test
  void who_does_not_go_ahead_gets_a_thread_when_nobody_has_got_on_for_some_looks() {
    giveOthers(CORES + 5);
    areAtWork(CORES);
    for (int look = 1; look < STILL; look++) {
      look();
      assertThat(at).hasValue(CORES);
    }
    look();
    areAtWork(CORES + 1);
  }

  @Test
  void who_does_not_go_ahead_waits_while_others_get_on() {
    int given = CORES + 5 * LONG;
    giveOthers(given);
    areAtWork(CORES);
    for (int look = 1; look <= 4 * LONG; look++) {
      oneGetsOn(given - look + 1);
      look();
      areAtWork(CORES);
    }
  }

  @Test
  void who_does_not_go_ahead_gets_on_at_last_although_others_do() {
    giveOthers(CORES);
    areAtWork(CORES);
    giveOthers(1);
    for (int look = 1; look < STILL; look++) {
      look();
    }
    give(1);
    areAtWork(CORES + 1); // who goes ahead has a place of its own
    look();
    areAtWork(CORES + 2);
    assertThat(pool.open()).isEqualTo(CORES + 2);
  }

  @Test
  void when_nobody_has_waited_for_a_while_nobody_looks_and_who_waits_then_is_seen_again() {
    give(CORES + 1);
    areAtWork(CORES);
    oneGetsOn(CORES + 1);
    for (int look = 1; look < QUIET; look++) {
      look();
    }
    looked.acquireUninterruptibly();
    rested.release();
    give(1);
    look();
    look();
    areAtWork(CORES + 1);
  }
}
