package dev.holdfast.sandbox.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Design, section 8: one queue, one clock, answers in the order of dispatch. */
class EngineTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Engine engine = new Engine(() -> START);
  private final List<String> story = new ArrayList<>();

  @BeforeEach
  void a_stopped_clock() {
    engine.goManual(START);
    engine.start();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void entries_run_by_their_time_and_then_by_their_order() {
    inside(
        () -> {
          engine.after(Duration.ofSeconds(2), () -> story.add("third"));
          engine.after(Duration.ofSeconds(1), () -> story.add("first"));
          engine.after(Duration.ofSeconds(1), () -> story.add("second"));
          engine.after(Duration.ofSeconds(1), () -> story.add("never")).cancel();
        });
    assertThat(engine.advance(Duration.ofSeconds(2)).join().now()).isEqualTo(START.plusSeconds(2));
    assertThat(story).containsExactly("first", "second", "third");
  }

  @Test
  void an_answer_that_comes_early_waits_for_the_one_before() {
    var first = new CompletableFuture<String>();
    var second = new CompletableFuture<String>();
    inside(
        () -> {
          engine.send(() -> first, story::add);
          engine.send(() -> second, story::add);
        });
    var barrier = engine.advance(Duration.ZERO);
    second.complete("second");
    inside(() -> assertThat(story).isEmpty());
    assertThat(barrier).isNotDone();
    first.complete("first");
    barrier.join();
    assertThat(story).containsExactly("first", "second");
  }

  @Test
  void under_the_real_clock_an_early_answer_is_taken_early() throws InterruptedException {
    var first = new CompletableFuture<String>();
    var second = new CompletableFuture<String>();
    var taken = new CountDownLatch(1);
    inside(
        () -> {
          engine.goReal();
          engine.send(() -> first, story::add);
          engine.send(
              () -> second,
              answer -> {
                story.add(answer);
                taken.countDown();
              });
        });
    second.complete("second");
    assertThat(taken.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(story).containsExactly("second");
  }

  @Test
  void an_answer_that_waited_is_taken_when_the_clock_becomes_real() throws InterruptedException {
    var first = new CompletableFuture<String>();
    var second = new CompletableFuture<String>();
    var taken = new CountDownLatch(2);
    Consumer<String> note =
        answer -> {
          story.add(answer);
          taken.countDown();
        };
    inside(
        () -> {
          engine.send(() -> first, note);
          engine.send(() -> second, note);
        });
    second.complete("second");
    inside(engine::goReal);
    inside(() -> assertThat(story).containsExactly("second"));
    first.complete("first");
    assertThat(taken.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(story).containsExactly("second", "first");
  }

  @Test
  void an_advance_does_not_pass_an_exchange_that_is_open() {
    var open = new CompletableFuture<String>();
    inside(
        () -> {
          engine.after(Duration.ofSeconds(1), () -> engine.send(() -> open, story::add));
          engine.after(Duration.ofSeconds(2), () -> story.add("later"));
        });
    var advance = engine.advance(Duration.ofSeconds(5));
    inside(() -> {});
    inside(() -> assertThat(story).isEmpty());
    open.complete("answer");
    advance.join();
    assertThat(story).containsExactly("answer", "later");
  }

  @Test
  void a_reset_forgets_what_was_set_and_what_is_open() {
    var open = new CompletableFuture<String>();
    inside(
        () -> {
          engine.after(Duration.ofSeconds(1), () -> story.add("timer"));
          engine.send(() -> open, story::add);
          engine.clear();
        });
    open.complete("answer");
    engine.advance(Duration.ofSeconds(9)).join();
    assertThat(story).isEmpty();
  }

  @Test
  void a_broken_entry_stops_no_other() {
    inside(
        () -> {
          engine.soon(
              () -> {
                throw new IllegalStateException("on purpose");
              });
          engine.soon(() -> story.add("next"));
        });
    engine.advance(Duration.ZERO).join();
    assertThat(story).containsExactly("next");
  }

  @Test
  void the_same_seed_gives_the_same_sids_whatever_else_is_asked() {
    var one = new Sids(7);
    var other = new Sids(7);
    other.next("RQ");
    assertThat(one.next("CA")).isEqualTo(other.next("CA")).matches("CA[0-9a-f]{32}");
    assertThat(one.token()).isEqualTo(other.token());
  }

  /** Runs on the engine's thread, and waits for it. */
  private void inside(Runnable entry) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    engine.enter(
        () -> {
          try {
            entry.run();
            done.complete(null);
          } catch (AssertionError failed) {
            done.completeExceptionally(failed);
          }
        });
    done.join();
  }
}
