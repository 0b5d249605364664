package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.rehearse.Script;
import dev.holdfast.rehearse.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rehearsals that ship pass with the routes that ship. */
class RehearsalsTest {
  private static final Path HERE = Path.of("");
  private static final int AT_ONCE = 4;

  @TestFactory
  Stream<DynamicTest> a_rehearsal() throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    List<Started> all = files().stream().map(file -> started(file, threads)).toList();
    threads.shutdown();
    return all.stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.title(), () -> assertThat(one.story().join()).isEmpty()));
  }

  @Test
  void each_proves_a_sentence_of_its_own() throws IOException {
    List<String> titles = files().stream().map(file -> read(file).title()).toList();

    assertThat(titles)
        .hasSizeGreaterThanOrEqualTo(12)
        .doesNotHaveDuplicates()
        .allMatch(title -> title.endsWith("."));
  }

  private record Started(String title, CompletableFuture<Optional<String>> story) {}

  private static Started started(Path file, Executor threads) {
    Script script = read(file);
    return new Started(
        script.title(), CompletableFuture.supplyAsync(() -> Rehearse.play(HERE, script), threads));
  }

  private static Script read(Path file) {
    try {
      return Script.read(file);
    } catch (IOException | Unreadable unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(HERE.resolve("src/rehearsals"))) {
      return all.sorted().toList();
    }
  }
}
