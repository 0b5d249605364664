package dev.holdfast.pool;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;

/** A pool in which threads wait for somebody else. */
abstract class AsideCase {
  static final int CORES = Places.CORES;

  final CountDownLatch never = new CountDownLatch(1);
  final Semaphore answered = new Semaphore(0);
  final AtomicInteger at = new AtomicInteger();

  /** Nobody looks after those that wait without a word. */
  final Elastic pool = new Elastic(CORES + 2, 1000, Threads.named("aside"), () -> awaited(never));

  @AfterEach
  void end() {
    never.countDown();
    answered.release(1000);
    pool.shutdownNow();
  }

  static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
