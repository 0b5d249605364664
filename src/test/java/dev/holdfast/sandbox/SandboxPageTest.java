package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.holdfast.sandbox.fault.Quirk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sandbox's page tells of tests and quirks that are there, and leaves no quirk out. */
class SandboxPageTest {
  private static final Path PAGE = Path.of("src/docs/sandbox.md");
  private static final Path TESTS = Path.of("src/test/java/dev/holdfast/sandbox");
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");
  private static final int COLUMNS = 5;

  /** Every test there is, as {@code ClassName.method_name}. */
  private static final Set<String> KNOWN = tests();

  @Test
  void every_behaviour_names_its_source_its_confidence_and_a_test_that_is_there() {
    assertThat(rows("what | source")).hasSizeGreaterThan(80).allSatisfy(SandboxPageTest::complete);
  }

  @Test
  void no_behaviour_is_told_twice() {
    assertThat(rows("what | source").stream().map(row -> row.get(0))).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void every_quirk_has_a_row_with_its_choices_in_their_order(Quirk quirk) {
    var row = only(rows("quirk | choices"), 0, quirk);
    assertThat(code(row.get(1))).isEqualTo(quirk.choices());
    assertThat(row.get(2)).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource
  void every_quirk_belongs_to_a_behaviour_whose_test_turns_it(Quirk quirk) {
    var row = only(rows("what | source"), 3, quirk);
    assertThat(method(code(row.get(4)).get(0))).contains(turned(quirk));
  }

  @Test
  void no_quirk_is_told_of_that_is_not_there() {
    var known = Arrays.stream(Quirk.values()).map(Quirk::text).toList();
    assertThat(rows("quirk | choices")).allMatch(row -> known.contains(quirk(row.get(0))));
    assertThat(rows("what | source").stream().map(row -> quirk(row.get(3))))
        .filteredOn(name -> !name.isEmpty())
        .isSubsetOf(known);
  }

  private static void complete(List<String> row) {
    assertThat(row).as("columns").hasSize(COLUMNS);
    assertThat(row.get(1)).as("source").matches("-|last section|[0-9].*");
    assertThat(row.get(2)).as("confidence").isNotBlank();
    assertThat(code(row.get(4))).as("tests").isNotEmpty().isSubsetOf(KNOWN);
  }

  /** It and every choice but the default have to be named there; the default is what is there. */
  private static List<String> turned(Quirk quirk) {
    var names = new ArrayList<>(quirk.choices().subList(1, quirk.choices().size()));
    names.add(quirk.text());
    return names.stream().map(name -> "\"" + name + "\"").toList();
  }

  private static List<String> only(List<List<String>> rows, int column, Quirk quirk) {
    var own = rows.stream().filter(row -> quirk(row.get(column)).equals(quirk.text())).toList();
    assertThat(own).as("rows of %s", quirk.text()).hasSize(1);
    return own.get(0);
  }

  /** The cells of a table, found by how its head begins. */
  private static List<List<String>> rows(String head) {
    var lines = read(PAGE).lines().dropWhile(line -> !line.startsWith("| " + head)).skip(2);
    return lines.takeWhile(line -> line.startsWith("|")).map(SandboxPageTest::cells).toList();
  }

  private static List<String> cells(String line) {
    var inner = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
    return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
  }

  /** The first name in a cell; what follows explains it. */
  private static String quirk(String cell) {
    return code(cell).stream().findFirst().orElse("");
  }

  private static List<String> code(String cell) {
    return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
  }

  /** The text of a test method: from its name to the next one's annotation. */
  private static String method(String test) {
    var file = test.replaceFirst("\\..*", "") + ".java";
    try (var all = Files.walk(TESTS)) {
      var found = all.filter(path -> path.endsWith(file)).findFirst().map(SandboxPageTest::read);
      var text = found.orElseThrow(() -> new AssertionError("no " + file));
      var begin = text.indexOf(" " + test.replaceFirst(".*\\.", "") + "(");
      var end = text.indexOf("\n  @", begin);
      return text.substring(begin, end < 0 ? text.length() : end);
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

  private static Set<String> tests() {
    var classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("dev.holdfast.sandbox");
    return classes.stream().flatMap(SandboxPageTest::tests).collect(Collectors.toSet());
  }

  private static Stream<String> tests(JavaClass type) {
    var found = new HashSet<String>();
    type.getMethods().stream()
        .filter(
            method ->
                method.isAnnotatedWith(Test.class)
                    || method.isAnnotatedWith(ParameterizedTest.class)
                    || method.isAnnotatedWith(TestFactory.class))
        .forEach(method -> found.add(type.getSimpleName() + "." + method.getName()));
    return found.stream();
  }
}
