package dev.holdfast.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page about the language tells every step, and no other. */
class RehearsalsPageTest {
  private static final Path PAGE = Path.of("src/docs/rehearsals.md");

  @Test
  void each_step_has_its_line_with_an_example_and_what_it_means() throws IOException {
    List<String> told =
        Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| `- ")).toList();

    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            Wordings.ALL.stream().map(RehearsalsPageTest::line).toList());
  }

  private static String line(Wording one) {
    String example = one.example().isEmpty() ? "" : ": " + one.example();
    return "| `- " + one.form() + example + "` | " + one.meaning() + " |";
  }
}
