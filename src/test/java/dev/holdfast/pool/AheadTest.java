package dev.holdfast.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Somebody waits in silence for what goes ahead. */
class AheadTest {
  @Test
  void what_is_given_meanwhile_is_done_before_all_that_has_not_begun() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    List<Integer> order = new CopyOnWriteArrayList<>();
    Elastic pool = new Elastic(1, Threads.named("ahead"));
    Future<Boolean> first = pool.submit(() -> goOn.await(1, TimeUnit.MINUTES));
    pool.execute(() -> order.add(3));
    Ahead.during(
        () -> {
          pool.execute(() -> order.add(1));
          pool.execute(() -> order.add(2));
        });
    Future<?> last = pool.submit(() -> order.add(4));
    goOn.countDown();
    assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
    last.get(10, TimeUnit.SECONDS);
    assertThat(order).containsExactly(1, 2, 3, 4);
    pool.shutdownNow();
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
