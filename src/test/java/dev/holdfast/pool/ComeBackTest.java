package dev.holdfast.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever has waited for somebody else goes on when it is their turn. */
class ComeBackTest extends AsideCase {
  @Test
  void no_more_come_back_at_once_than_there_are_cores() throws Exception {
    Semaphore works = new Semaphore(0);
    for (int n = 0; n < CORES + 2; n++) {
      pool.execute(
          () -> {
            Aside.during(answered::acquireUninterruptibly);
            at.incrementAndGet();
            works.acquireUninterruptibly();
          });
    }
    await().until(() -> answered.getQueueLength() == CORES + 2);
    answered.release(CORES + 2);
    await().until(() -> answered.getQueueLength() == 0 && at.get() == CORES);
    works.release(1);
    await().until(() -> at.get() == CORES + 1);
    works.release(1);
    await().until(() -> at.get() == CORES + 2);
    works.release(CORES);
    assertThat(pool.submit(() -> "done").get(10, TimeUnit.SECONDS)).isEqualTo("done");
  }

  @Test
  void who_comes_back_is_before_those_who_have_not_begun() throws Exception {
    List<String> order = new CopyOnWriteArrayList<>();
    Semaphore works = new Semaphore(0);
    pool.execute(
        () -> {
          Aside.during(answered::acquireUninterruptibly);
          order.add("back");
        });
    await().until(() -> answered.getQueueLength() == 1);
    for (int n = 0; n < CORES; n++) {
      pool.execute(works::acquireUninterruptibly);
    }
    await().until(() -> works.getQueueLength() == CORES);
    Future<?> last = pool.submit(() -> order.add("other"));
    answered.release(1);
    await().until(() -> answered.getQueueLength() == 0);
    await().until(() -> parked("aside") == CORES + 1);
    assertThat(order).isEmpty();
    works.release(1);
    last.get(10, TimeUnit.SECONDS);
    assertThat(order).containsExactly("back", "other");
    works.release(CORES);
  }

  @Test
  void shut_down_now_who_comes_back_goes_on() throws Exception {
    Semaphore works = new Semaphore(0);
    pool.execute(
        () -> {
          Aside.during(answered::acquireUninterruptibly);
          at.incrementAndGet();
        });
    await().until(() -> answered.getQueueLength() == 1);
    for (int n = 0; n < CORES; n++) {
      pool.execute(works::acquireUninterruptibly);
    }
    await().until(() -> works.getQueueLength() == CORES);
    answered.release(1);
    pool.shutdownNow();
    await().until(() -> at.get() == 1);
    works.release(CORES);
    never.countDown();
    assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void shut_down_what_waits_is_done_when_they_are_back() throws Exception {
    for (int n = 0; n < CORES; n++) {
      pool.execute(
          () -> {
            awaited(never);
            Aside.during(answered::acquireUninterruptibly);
          });
    }
    Future<String> later = pool.submit(() -> "done");
    pool.shutdown();
    never.countDown();
    await().until(() -> answered.getQueueLength() == CORES);
    answered.release(CORES);
    assertThat(later.get(10, TimeUnit.SECONDS)).isEqualTo("done");
    assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void shut_down_who_comes_back_waits_for_no_place() throws Exception {
    Semaphore works = new Semaphore(0);
    Future<Integer> back =
        pool.submit(
            () -> {
              Aside.during(answered::acquireUninterruptibly);
              return at.incrementAndGet();
            });
    await().until(() -> answered.getQueueLength() == 1);
    for (int n = 0; n < CORES; n++) {
      pool.execute(works::acquireUninterruptibly);
    }
    await().until(() -> works.getQueueLength() == CORES);
    Future<String> last = pool.submit(() -> "done");
    pool.shutdown();
    answered.release(1);
    assertThat(back.get(10, TimeUnit.SECONDS)).isEqualTo(1);
    assertThat(last.get(10, TimeUnit.SECONDS)).isEqualTo("done");
    works.release(CORES);
    never.countDown();
    assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
  }

  /** How many threads of this name wait for a permit, of ours or of the pool's. */
  private static long parked(String name) {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(one -> one.getKey().getName().equals(name))
        .filter(
            one ->
                Stream.of(one.getValue())
                    .anyMatch(frame -> frame.getMethodName().equals("acquireUninterruptibly")))
        .count();
  }
}
