package dev.holdfast.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whoever waits for somebody else keeps nobody waiting. */
class AsideTest extends AsideCase {
  @Test
  void its_place_is_taken_at_once_by_who_comes_later() throws Exception {
    for (int n = 0; n < CORES; n++) {
      pool.execute(() -> Aside.during(answered::acquireUninterruptibly));
    }
    assertThat(pool.submit(() -> "done").get(10, TimeUnit.SECONDS)).isEqualTo("done");
  }

  @Test
  void its_place_is_taken_at_once_by_who_has_come_before() throws Exception {
    Semaphore begins = new Semaphore(0);
    for (int n = 0; n < CORES; n++) {
      pool.execute(
          () -> {
            begins.acquireUninterruptibly();
            Aside.during(answered::acquireUninterruptibly);
          });
    }
    var later = pool.submit(() -> "done");
    assertThat(later.isDone()).isFalse();
    begins.release(1);
    assertThat(later.get(10, TimeUnit.SECONDS)).isEqualTo("done");
    begins.release(CORES);
  }

  @Test
  void even_so_there_are_no_more_than_allowed() throws Exception {
    for (int n = 0; n < CORES + 5; n++) {
      pool.execute(
          () -> {
            at.incrementAndGet();
            Aside.during(answered::acquireUninterruptibly);
          });
    }
    await().until(() -> at.get() == CORES + 2);
    answered.release(1000);
    assertThat(pool.submit(() -> "done").get(10, TimeUnit.SECONDS)).isEqualTo("done");
    assertThat(at).hasValue(CORES + 5);
  }

  @Test
  void a_wait_that_fails_takes_no_place_away() throws Exception {
    for (int n = 0; n < 3 * CORES; n++) {
      Future<?> failed =
          pool.submit(
              () ->
                  Aside.during(
                      () -> {
                        throw new IllegalStateException("no answer");
                      }));
      assertThatThrownBy(() -> failed.get(10, TimeUnit.SECONDS)).hasRootCauseMessage("no answer");
    }
    assertThat(pool.submit(() -> "done").get(10, TimeUnit.SECONDS)).isEqualTo("done");
  }

  @Test
  void a_thread_of_nobodys_waits_as_it_is() {
    Aside.during(at::incrementAndGet);
    assertThat(at).hasValue(1);
  }
}
