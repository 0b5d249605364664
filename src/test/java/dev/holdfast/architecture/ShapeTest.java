package dev.holdfast.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** How large a file, a route may grow; and that every package says what belongs in it. */
class ShapeTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final Path TEST = Path.of("src/test/java");
  private static final Path ROUTES = Path.of("routes");

  private static final int JAVA_LINES = 200;
  private static final int ROUTE_LINES = 100;
  private static final int STEPS = 8;

  /** Files that are larger on purpose, each with its reason. */
  private static final Map<Path, String> LARGE =
      Map.of(
          MAIN.resolve("dev/holdfast/call/Leg.java"),
          "a sealed family reads best side by side: the life of a leg is one page",
          ROUTES.resolve("errors.camel.yaml"),
          "every retry and every error answer is found in one file");

  @Test
  void a_java_file_fits_on_three_screens() {
    assertThat(tooLong(files(MAIN, ".java"), JAVA_LINES)).isEmpty();
    assertThat(tooLong(files(TEST, ".java"), JAVA_LINES)).isEmpty();
  }

  @Test
  void a_route_file_fits_on_two_screens() {
    assertThat(tooLong(files(ROUTES, ".camel.yaml"), ROUTE_LINES)).isEmpty();
  }

  @Test
  void what_may_be_large_is_still_there() {
    assertThat(LARGE.keySet()).allSatisfy(file -> assertThat(file).exists());
  }

  @TestFactory
  Stream<DynamicTest> a_route_fits_on_one_screen() {
    return files(ROUTES, ".camel.yaml").stream()
        .flatMap(file -> routes(file).stream())
        .map(
            route ->
                DynamicTest.dynamicTest(
                    String.valueOf(route.get("id")),
                    () -> assertThat(steps(route)).isLessThanOrEqualTo(STEPS)));
  }

  @Test
  void every_package_says_what_belongs_in_it_and_knows_no_null() {
    assertThat(packages(MAIN)).isNotEmpty().allSatisfy(ShapeTest::introduced);
    assertThat(packages(TEST)).isNotEmpty().allSatisfy(ShapeTest::introduced);
  }

  private static List<Path> tooLong(List<Path> files, int most) {
    return files.stream()
        .filter(file -> !LARGE.containsKey(file) && read(file).lines().count() > most)
        .toList();
  }

  private static void introduced(Path folder) {
    Path info = folder.resolve("package-info.java");
    assertThat(info).exists();
    String text = read(info);
    assertThat(text.indexOf("/**")).as("a sentence in %s", info).isNotNegative();
    assertThat(text.replaceAll("(?s)/\\*.*?\\*/", ""))
        .as("the annotation in %s", info)
        .contains("NullMarked");
  }

  private static List<Map<?, ?>> routes(Path file) {
    Object items = new Load(LoadSettings.builder().build()).loadFromString(read(file));
    assertThat(items).isInstanceOf(List.class);
    return ((List<?>) items)
        .stream()
            .map(item -> ((Map<?, ?>) item).get("route"))
            .filter(Map.class::isInstance)
            .<Map<?, ?>>map(route -> (Map<?, ?>) route)
            .toList();
  }

  /** All steps of a route, those within its branches included. */
  private static int steps(Object node) {
    if (node instanceof Map<?, ?> map) {
      int here = map.get("steps") instanceof List<?> list ? list.size() : 0;
      return here + map.values().stream().mapToInt(ShapeTest::steps).sum();
    }
    return node instanceof List<?> list ? list.stream().mapToInt(ShapeTest::steps).sum() : 0;
  }

  private static Set<Path> packages(Path root) {
    return Set.copyOf(files(root, ".java").stream().map(ShapeTest::folder).distinct().toList());
  }

  private static Path folder(Path file) {
    return file.resolveSibling("");
  }

  private static List<Path> files(Path root, String suffix) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
