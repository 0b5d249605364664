package dev.holdfast.sandbox.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Design, section 8: when an answer takes effect under the manual clock. */
class OrderTest {
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
  void an_answer_takes_effect_when_nothing_is_due() {
    // However long the chain of entries is that are due now, and whenever the answer comes.
    inside(
        () -> {
          engine.send(() -> CompletableFuture.completedFuture("answer"), story::add);
          engine.soon(() -> engine.soon(() -> engine.soon(() -> story.add("entry"))));
        });
    engine.advance(Duration.ZERO).join();
    assertThat(story).containsExactly("entry", "answer");
  }

  @Test
  void an_order_that_is_drawn_says_whose_turn_it_is_and_loses_nothing() {
    var stages = Stream.generate(CompletableFuture<Integer>::new).limit(9).toList();
    inside(
        () -> {
          engine.takeEffectBy(open -> open - 1);
          stages.forEach(stage -> engine.send(() -> stage, place -> story.add("" + place)));
        });
    var barrier = engine.advance(Duration.ZERO);
    IntStream.range(0, 9).forEach(place -> stages.get(place).complete(place));
    assertThat(barrier.join().inOrderOfDispatch()).isFalse();
    assertThat(String.join("", story)).isEqualTo("876543210");
  }

  /** Runs on the engine's thread, and waits for it. */
  private void inside(Runnable entry) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    engine.enter(
        () -> {
          entry.run();
          done.complete(null);
        });
    done.join();
  }
}
