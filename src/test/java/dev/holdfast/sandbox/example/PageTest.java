package dev.holdfast.sandbox.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page shows code that is compiled and run. */
class PageTest {
  private static final Path PAGE = Path.of("src/docs/sandbox.md");
  private static final Path SOURCE =
      Path.of("src/test/java/dev/holdfast/sandbox/example/GreetingTest.java");

  @Test
  void the_page_s_java_is_the_example_s_java() throws IOException {
    var example = Files.readString(SOURCE);
    var shown = example.substring(example.indexOf("@ExtendWith")).strip();
    assertThat(Files.readString(PAGE)).contains("```java\n" + shown + "\n```");
  }
}
