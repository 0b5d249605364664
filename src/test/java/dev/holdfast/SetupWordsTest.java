package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code holdfast setup} before it looks at anything. */
class SetupWordsTest {
  @Test
  void words_that_nobody_knows_are_told_what_there_is() {
    for (List<String> words : List.of(List.of("--wirte"), List.of("--json", "--json"))) {
      assertThat(run(words)).isEqualTo(2);
    }
  }

  @Test
  void live_settings_that_are_missing_are_told_before_anything_is_looked_at() {
    assertThat(run(List.of("--json"))).isEqualTo(1);
  }

  private static int run(List<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code =
        Setup.run(
            words,
            Path.of(""),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            1,
            InstantSource.system(),
            () -> "never");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    return code;
  }
}
