package dev.holdfast.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** As few threads as it takes, and nothing is forgotten. */
class ElasticTest {
  private static final int MOST = Places.CORES + 2;

  private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
  private final AtomicInteger started = new AtomicInteger();
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final Elastic pool = new Elastic(MOST, this::thread);

  private Thread thread(Runnable work) {
    Thread made = new Thread(work, "elastic-" + started.incrementAndGet());
    made.setDaemon(true);
    made.setUncaughtExceptionHandler((where, broken) -> uncaught.add(broken));
    return made;
  }

  @AfterEach
  void stop() {
    goOn.countDown();
    pool.shutdownNow();
  }

  @Test
  void tasks_that_come_one_after_the_other_need_one_thread_or_two() throws Exception {
    for (int n = 0; n < 1000; n++) {
      pool.submit(() -> {}).get();
      await().pollInterval(1, TimeUnit.MILLISECONDS).until(() -> pool.open() == 0);
    }
    assertThat(started).hasValueLessThanOrEqualTo(2);
  }

  @Test
  void no_more_than_allowed_run_at_once_and_all_others_afterwards() throws Exception {
    AtomicInteger at = new AtomicInteger();
    AtomicInteger highest = new AtomicInteger();
    List<Future<?>> all = new ArrayList<>();
    for (int n = 0; n < 5 * MOST; n++) {
      all.add(
          pool.submit(
              () -> {
                highest.accumulateAndGet(at.incrementAndGet(), Math::max);
                goOn.await();
                return at.decrementAndGet();
              }));
    }
    await().until(() -> at.get() == MOST);
    assertThat(pool.open()).isEqualTo(5 * MOST);
    goOn.countDown();
    for (Future<?> one : all) {
      one.get();
    }
    assertThat(highest).hasValue(MOST);
  }

  @Test
  void none_of_many_from_many_sides_is_forgotten() throws InterruptedException {
    int sides = 4;
    int each = 50_000;
    Set<Integer> done = ConcurrentHashMap.newKeySet();
    List<Thread> givers = new ArrayList<>();
    for (int side = 0; side < sides; side++) {
      int from = side * each;
      Thread giver =
          new Thread(
              () -> {
                for (int n = 0; n < each; n++) {
                  int number = from + n;
                  pool.execute(() -> done.add(number));
                }
              });
      givers.add(giver);
      giver.start();
    }
    for (Thread giver : givers) {
      giver.join();
    }
    await().until(() -> pool.open() == 0);
    assertThat(done).hasSize(sides * each);
  }

  @Test
  void what_finds_no_place_is_dropped() {
    Elastic small = new Elastic(1, 1, this::thread);
    List<String> done = new CopyOnWriteArrayList<>();
    for (String task : List.of("works", "waits", "has no place")) {
      small.execute(
          () -> {
            awaited();
            done.add(task);
          });
    }
    goOn.countDown();
    await().until(() -> small.open() == 0);
    assertThat(done).containsExactly("works", "waits");
    small.shutdownNow();
  }

  @Test
  void a_task_that_breaks_is_told_and_takes_no_place_away() throws Exception {
    for (int n = 0; n < 2 * MOST; n++) {
      pool.execute(
          () -> {
            throw new IllegalStateException("broken");
          });
    }
    await().until(() -> pool.open() == 0);
    assertThat(uncaught).hasSize(2 * MOST);
    assertThat(pool.submit(() -> "fine").get()).isEqualTo("fine");
    assertThatThrownBy(
            () ->
                pool.submit(
                        () -> {
                          throw new IllegalStateException("told by the future");
                        })
                    .get())
        .isInstanceOf(ExecutionException.class);
  }

  @Test
  void an_interrupt_that_one_task_leaves_behind_does_not_meet_the_next() throws Exception {
    Elastic single = new Elastic(1, this::thread);
    single.execute(this::awaited);
    single.execute(() -> Thread.currentThread().interrupt());
    Future<Boolean> next = single.submit(Thread::interrupted);
    goOn.countDown();
    assertThat(next.get()).isFalse();
    single.shutdownNow();
  }

  @Test
  void shut_down_it_does_what_it_has_and_takes_no_more() throws InterruptedException {
    AtomicInteger done = new AtomicInteger();
    for (int n = 0; n < 3 * MOST; n++) {
      pool.execute(
          () -> {
            awaited();
            done.incrementAndGet();
          });
    }
    pool.shutdown();
    assertThatThrownBy(() -> pool.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
    goOn.countDown();
    assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(done).hasValue(3 * MOST);
  }

  @Test
  void shut_down_now_it_gives_back_what_waited() throws InterruptedException {
    for (int n = 0; n < 3 * MOST; n++) {
      pool.execute(this::awaited);
    }
    await().until(() -> started.get() == MOST + 1); // one looks after those that wait
    assertThat(pool.shutdownNow()).hasSizeBetween(2 * MOST, 3 * MOST);
    assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(pool.open()).isZero();
  }

  private void awaited() {
    try {
      goOn.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
