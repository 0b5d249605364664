package dev.holdfast.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Somebody waits in silence for what goes ahead. */
class AheadTest extends AsideCase {
  @Test
  void what_is_given_meanwhile_waits_for_nobody_else() throws Exception {
    for (int n = 0; n < 3 * CORES; n++) {
      pool.execute(answered::acquireUninterruptibly);
    }
    await().until(() -> answered.getQueueLength() == CORES);
    CompletableFuture<String> first = new CompletableFuture<>();
    Ahead.during(() -> pool.execute(() -> first.complete("done")));
    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("done");
    assertThat(answered.getQueueLength()).isEqualTo(CORES);
  }

  @Test
  void those_who_go_ahead_are_done_in_their_order_with_a_thread_for_each_core() throws Exception {
    Ahead.during(
        () -> {
          for (int n = 0; n < CORES; n++) {
            pool.execute(answered::acquireUninterruptibly);
          }
        });
    await().until(() -> answered.getQueueLength() == CORES);
    List<Integer> order = new CopyOnWriteArrayList<>();
    Ahead.during(
        () -> {
          pool.execute(() -> order.add(1));
          pool.execute(() -> order.add(2));
        });
    assertThat(pool.submit(() -> "other").get(10, TimeUnit.SECONDS)).isEqualTo("other");
    assertThat(order).isEmpty();
    answered.release(1);
    await().until(() -> order.size() == 2);
    assertThat(order).containsExactly(1, 2);
  }

  @Test
  void outside_of_it_nothing_goes_ahead() {
    assertThat(Ahead.now()).isFalse();
    assertThatThrownBy(
            () ->
                Ahead.during(
                    () -> {
                      assertThat(Ahead.now()).isTrue();
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");
    assertThat(Ahead.now()).isFalse();
  }
}
