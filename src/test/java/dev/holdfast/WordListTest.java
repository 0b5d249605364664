package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.word.Dictionary;
import dev.holdfast.word.Entry;
import dev.holdfast.word.Word;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The vocabulary is public: it is listed, explained, and what is in it stays. */
class WordListTest {
  private static final Dictionary WORDS = Dictionary.of(Vocabulary.types());
  private static final Path PAGE = Path.of("src/docs/words.md");
  private static final Path PROMISED = Path.of("src/test/resources/words-v1.txt");

  @Test
  void the_page_lists_the_words_as_they_are() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(page)
        .as("write it anew: mvn -q compile exec:java -Dexec.args='words --page'")
        .isEqualTo(WordList.page(page, WORDS));
  }

  @Test
  void what_a_word_takes_and_gives_stays_for_the_routes_that_call_it() throws IOException {
    assertThat(signatures())
        .as(
            "Routes of others call these. A word that was renamed or takes something else needs the"
                + " old one beside it; only a new version of the vocabulary may lose one.")
        .containsAll(Files.readAllLines(PROMISED));
  }

  @Test
  void a_new_word_is_promised_too() throws IOException {
    assertThat(Files.readAllLines(PROMISED))
        .as("append what is missing to %s", PROMISED)
        .containsAll(signatures())
        .doesNotHaveDuplicates();
  }

  @Test
  void a_word_class_has_no_public_method_that_is_no_word() {
    Stream<Method> methods =
        Vocabulary.types().values().stream()
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> !Modifier.isStatic(method.getModifiers()));

    assertThat(methods).allMatch(method -> method.isAnnotationPresent(Word.class));
  }

  @Test
  void a_word_is_explained_in_one_sentence_and_its_parameters_have_names() {
    assertThat(WORDS.entries())
        .extracting(Entry::sentence)
        .allMatch(sentence -> sentence.matches("\\p{Lu}[^.|]*\\."));
    assertThat(WORDS.entries())
        .flatExtracting(Entry::parameters)
        .extracting(Entry.Taken::name)
        .noneMatch(name -> name.matches("arg\\d+"));
  }

  @Test
  void the_list_is_aligned_and_there_is_one_for_machines() {
    assertThat(printed().lines())
        .hasSameSizeAs(WORDS.entries())
        .anyMatch(
            line ->
                line.matches(
                    "hold\\.find\\(HoldCommand command\\) -> HoldCommand  +Finds out how .*"));
    assertThat(printed("--json"))
        .contains(
            """
              "word" : "hold.unknown",
              "sentence" : "Says that nobody knows the call.",
              "parameters" : [ {
                "name" : "call",
                "type" : "CallSid"
              } ],
              "gives" : "Pending"
            """);
  }

  @Test
  void what_the_command_does_not_know_is_said() {
    assertThat(WordList.run(List.of("--xml"), Path.of(""), System.out)).isEqualTo(2);
  }

  private static List<String> signatures() {
    return WORDS.entries().stream().map(Entry::signature).toList();
  }

  private static String printed(String... more) {
    var out = new ByteArrayOutputStream();
    int code =
        WordList.run(
            List.of(more), Path.of(""), new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(code).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
