package dev.holdfast.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.word.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** A folder of route files in which all is well, until one thing in it is changed. */
final class RouteFolder {
  /** Line 8 calls a word, 9 names a setting, 10 calls the step of line 16. */
  private static final String GOOD =
      """
      - route:
          id: greet
          description: Says hello.
          routeConfigurationId: step
          from:
            uri: direct:greet
            steps:
              - bean: {ref: words, method: "greet(${body}, 'a, b')"}
              - log: {message: "{{holdfast.greeting}}"}
              - to: {uri: direct:wave}
      - route:
          id: wave
          description: Waves.
          routeConfigurationId: step
          from:
            uri: direct:wave
            steps:
              - stop: {}
      """;

  private final Path folder;
  private String text = GOOD;

  RouteFolder(Path folder) {
    this.folder = folder;
  }

  /** The words that its routes may call. */
  static final class GreetingWords {
    private GreetingWords() {}

    @Word("Greets.")
    public String greet(String who, String how) {
      return how + who;
    }

    @Word("Greets some times.")
    public String repeat(String who, int times, boolean loudly) {
      return who + times + loudly;
    }

    public String whisper(String who) {
      return who;
    }
  }

  /** Changes the first place of a text. */
  RouteFolder with(String before, String after) {
    assertThat(text).contains(before);
    text =
        text.substring(0, text.indexOf(before))
            + after
            + text.substring(text.indexOf(before) + before.length());
    return this;
  }

  /** Puts a step behind the last one of the first route, in line 11 from column 11. */
  RouteFolder step(String step) {
    return with("- to: {uri: direct:wave}", "- to: {uri: direct:wave}\n        - " + step);
  }

  RouteFolder text(String all) {
    text = all;
    return this;
  }

  String text() {
    return text;
  }

  /** One more file. */
  RouteFolder file(String name, String content) {
    try {
      Files.writeString(folder.resolve(name), content);
      return this;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** What the lint says, exactly; those of the file itself without its name. */
  void says(String... faults) {
    file("a.camel.yaml", text);
    file("errors.camel.yaml", "- routeConfiguration:\n    id: step\n");
    Known known =
        new Known(
            Map.of("words", GreetingWords.class),
            Set.of("holdfast.greeting", "holdfast.retries"),
            Set.of("greet"));
    assertThat(Lint.read(folder, known))
        .extracting(fault -> fault.toString().replaceFirst("^a.camel.yaml:", ""))
        .containsExactly(faults);
  }
}
