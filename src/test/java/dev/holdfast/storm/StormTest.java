package dev.holdfast.storm;

import dev.holdfast.fixtures.World;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Random calls on both paths, inbound, outbound and adopted, with random commands, hang-ups, faults
 * and quirks. Not part of the build yet: {@code -Dtest=StormTest -Dstorm.calls=500} plays so many,
 * {@code -Dstorm.from=} others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(36_000)
@EnabledIfSystemProperty(named = "storm.calls", matches = "[0-9]+")
class StormTest {
  private static final int CALLS = Integer.getInteger("storm.calls", 0);
  private static final int FROM = Integer.getInteger("storm.from", 0);

  private World world = world();

  @AfterAll
  void stop() {
    world.close();
  }

  @Test
  void in_the_end_the_record_is_true_and_nobody_was_dropped() {
    for (int seed = FROM; seed < FROM + CALLS; seed++) {
      Script script = Script.random(seed);
      Optional<AssertionError> wrong = wrong(script);
      if (wrong.isPresent()) {
        Failure shortest =
            Shrinker.shrink(
                new Failure(script, wrong.get()),
                shorter -> wrong(shorter).map(why -> new Failure(shorter, why)));
        throw new AssertionError(
            "seed " + seed + ":\n" + String.join("\n", shortest.script().lines()), shortest.why());
      }
    }
  }

  private Optional<AssertionError> wrong(Script script) {
    try {
      play(script);
      return Optional.empty();
    } catch (AssertionError wrong) {
      afresh();
      return Optional.of(wrong);
    }
  }

  private void play(Script script) {
    new Player(world).play(script);
  }

  /** What went wrong once must not make the next story go wrong. */
  private void afresh() {
    world.close();
    world = world();
  }

  private static World world() {
    return new World(
        Map.of(
            "holdfast.key.demo.scopes",
            "read,hold,call,adopt",
            "holdfast.adopt.line",
            "demo-legs"));
  }
}
