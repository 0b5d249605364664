package dev.holdfast.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random calls on both paths, inbound, outbound and adopted, with random commands, hang-ups, faults
 * and quirks. {@code -Dstorm.calls=} plays so many, {@code -Dstorm.from=} others. What went wrong
 * once is kept as a file, as short as it could be made.
 */
@Timeout(86_400)
class StormTest {
  private static final int CALLS = Integer.getInteger("storm.calls", 500);
  private static final int FROM = Integer.getInteger("storm.from", 0);
  private static final int WORLDS = 2;

  @Test
  void in_the_end_the_record_is_true_and_nobody_was_dropped() {
    assertThat(new Storm(FROM, CALLS, Script::random).play(WORLDS)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kept")
  void what_went_wrong_once_does_not_again(Path file) throws IOException {
    Script script = new Script(Files.readAllLines(file));

    assertThat(new Storm(0, 1, seed -> script).play(1)).isEmpty();
  }

  private static Stream<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/storm"))) {
      return files.sorted().toList().stream();
    }
  }
}
