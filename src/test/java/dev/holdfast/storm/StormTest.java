package dev.holdfast.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random calls on both paths, inbound, outbound and adopted, with random commands, hang-ups, faults
 * and quirks. {@code -Dstorm.calls=} plays so many, {@code -Dstorm.from=} others, {@code
 * -Dstorm.script=} the one in a file.
 */
@Timeout(86_400)
class StormTest {
  private static final int CALLS = Integer.getInteger("storm.calls", 500);
  private static final int FROM = Integer.getInteger("storm.from", 0);
  private static final int WORLDS = 2;

  @Test
  void in_the_end_the_record_is_true_and_nobody_was_dropped() throws java.io.IOException {
    String file = System.getProperty("storm.script", "");
    Storm storm =
        file.isEmpty()
            ? new Storm(FROM, CALLS, Script::random)
            : new Storm(0, 1, told(Files.readAllLines(Path.of(file))));

    assertThat(storm.play(file.isEmpty() ? WORLDS : 1)).isEmpty();
  }

  private static java.util.function.LongFunction<Script> told(List<String> lines) {
    return seed -> new Script(lines);
  }
}
