package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.RouteFolder;
import dev.holdfast.fixtures.Ticks;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Of an old generation nothing is left. More of them: {@code mvn test -Dtest=EditLeftoversTest
 * -Dedits=50}.
 */
@Timeout(600)
class EditLeftoversTest extends EditJourney {
  private static final int EDITS = Integer.getInteger("edits", 8);
  private static final int MOST_LEFT = 4;

  @Override
  protected void before(RouteFolder routes) {
    Ticks.forget();
    routes.save(HELLO, hello("edit 0"));
    routes.save("Tick.java", Ticks.java(""));
  }

  @Test
  void no_generation_is_left_behind() {
    for (int edit = 1; edit <= 3; edit++) {
      good(edit);
    }
    long before = settledThreads();
    for (int edit = 4; edit <= EDITS + 3; edit++) {
      good(edit);
    }
    assertThat(settledThreads()).isLessThanOrEqualTo(before + MOST_LEFT);
    assertThat(Ticks.all()).isEqualTo(EDITS + 4);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              System.gc();

              return Ticks.alive() <= 2;
            });
  }

  /** How many threads there are once all old generations have ended. */
  private static long settledThreads() {
    Awaitility.await()
        .until(
            () ->
                Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(one -> one.getName().equals("generation-ends")));
    return threads();
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(one -> !one.getName().startsWith("vert.x-worker"))
        .count();
  }
}
