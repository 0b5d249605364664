package dev.holdfast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.holdfast.lint.Fault;
import dev.holdfast.lint.Lint;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** The command {@code check}: says what is wrong with the route files, to people or to machines. */
final class Check {
  static final String USAGE = "check [--json]";

  private static final String ROUTES = "routes";
  static final String SETTINGS = "application.properties";

  /** What machines read; names and types stay as they are. */
  private record Found(boolean ok, List<Fault> faults) {}

  private Check() {}

  /**
   * Runs the command in a folder.
   *
   * @return 0: nothing is wrong; 1: something is; 2: nothing could be checked
   */
  static int run(List<String> more, Path root, PrintStream out) {
    boolean json = more.equals(List.of("--json"));
    if (!json && !more.isEmpty()) {
      System.err.println("usage: holdfast " + USAGE);
      return 2;
    }
    if (!Files.isDirectory(root.resolve(ROUTES)) || !Files.exists(root.resolve(SETTINGS))) {
      System.err.println(
          "There is no folder '%s' with an '%s' beside it here; run this where they are."
              .formatted(ROUTES, SETTINGS));
      return 2;
    }
    List<Fault> faults = faults(root).stream().map(Check::located).toList();
    out.print(json ? json(faults) : text(faults));
    return faults.isEmpty() ? 0 : 1;
  }

  /** What is read is fine first, then it is tried. */
  private static List<Fault> faults(Path root) {
    List<Fault> read = read(root);
    return read.isEmpty() ? Tryout.faults(root) : read;
  }

  private static List<Fault> read(Path root) {
    try (Book book = new Book(root.resolve(SETTINGS), new Properties())) {
      return Lint.read(root.resolve(ROUTES), Vocabulary.known(book.names()));
    }
  }

  /** From where the command runs, so that an editor opens it. */
  private static Fault located(Fault fault) {
    return fault.file().equals(SETTINGS)
        ? fault
        : new Fault(ROUTES + "/" + fault.file(), fault.line(), fault.column(), fault.message());
  }

  private static String text(List<Fault> faults) {
    if (faults.isEmpty()) {
      return "The routes are fine.%n".formatted();
    }
    StringBuilder text = new StringBuilder();
    faults.forEach(fault -> text.append("%s%n".formatted(fault)));
    return text.append(faults.size() == 1 ? "1 fault" : faults.size() + " faults")
        .append(".%n".formatted())
        .toString();
  }

  private static String json(List<Fault> faults) {
    try {
      return new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(new Found(faults.isEmpty(), faults))
          + "%n".formatted();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
