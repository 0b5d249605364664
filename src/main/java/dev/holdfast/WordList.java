package dev.holdfast;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.holdfast.word.Dictionary;
import dev.holdfast.word.Entry;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The command {@code words}: lists what routes may call, and writes the page about it. */
final class WordList {
  static final String USAGE = "words [--json | --page]";

  private static final String BEGIN = "<!-- words: written by 'holdfast words --page' -->\n";
  private static final String END = "<!-- end of words -->\n";

  private WordList() {}

  /** Runs the command; the page is {@code src/docs/words.md} of the repository. */
  static int run(List<String> more, Path root, PrintStream out) {
    Dictionary words = Dictionary.of(Vocabulary.types());
    String option = String.join(" ", more);
    switch (option) {
      case "" -> out.print(text(words));
      case "--json" -> out.println(json(words));
      case "--page" -> write(root.resolve("src/docs/words.md"), words);
      default -> {
        System.err.println("usage: holdfast " + USAGE);
        return 2;
      }
    }
    return 0;
  }

  /** A page with its list of words as it should be; what is around the list stays. */
  static String page(String before, Dictionary words) {
    int begin = before.indexOf(BEGIN);
    int end = before.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException(
          "the page has no place for the words: put '%s' and '%s' on lines of their own"
              .formatted(BEGIN.strip(), END.strip()));
    }
    return before.substring(0, begin + BEGIN.length()) + table(words) + before.substring(end);
  }

  private static void write(Path page, Dictionary words) {
    try {
      Files.writeString(page, page(Files.readString(page), words));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static String text(Dictionary words) {
    int width = words.entries().stream().mapToInt(word -> spoken(word).length()).max().orElse(1);
    return words.entries().stream()
        .map(word -> ("%-" + width + "s  %s%n").formatted(spoken(word), word.sentence()))
        .collect(Collectors.joining());
  }

  private static String spoken(Entry word) {
    return word.usage() + " -> " + word.gives();
  }

  private static String table(Dictionary words) {
    return words.entries().stream()
        .map(
            word ->
                "| `%s` | %s | %s |\n".formatted(word.usage(), word.sentence(), code(word.gives())))
        .collect(Collectors.joining("", "\n| word | does | gives |\n|---|---|---|\n", "\n"));
  }

  private static String code(String gives) {
    return gives.equals("nothing") ? gives : "`" + gives + "`";
  }

  private static String json(Dictionary words) {
    try {
      return new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValueAsString(words.entries().stream().map(Shown::of).toList());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A word as JSON. */
  @JsonPropertyOrder({"word", "sentence", "parameters", "gives"})
  private record Shown(String word, String sentence, List<Parameter> parameters, String gives) {
    static Shown of(Entry entry) {
      return new Shown(
          entry.called(),
          entry.sentence(),
          entry.parameters().stream()
              .map(taken -> new Parameter(taken.name(), taken.written()))
              .toList(),
          entry.gives());
    }
  }

  private record Parameter(String name, String type) {}
}
