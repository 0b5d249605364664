package dev.holdfast.generation;

import dev.holdfast.lint.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds out of what was thrown which file and line is wrong, and says so without our paths. */
final class Trouble {
  /** Where a fault is whose place nobody knows. */
  static final String SOMEWHERE = "routes";

  private static final String FILE = "([\\w.\\-]+\\.(?:camel\\.yaml|java))";
  private static final Pattern COMPILER =
      Pattern.compile(FILE + ":(\\d+): error: ([^\\n]*)(?:\\n[^\\n]*\\n(\\s*)\\^)?");
  private static final Pattern MARKED =
      Pattern.compile(FILE + ", line (\\d+), column (\\d+)", Pattern.MULTILINE);
  private static final Pattern PLACED = Pattern.compile(FILE + ":(\\d+)");
  private static final Pattern ADDRESS = Pattern.compile("([a-z][\\w+-]*):/?/?([^\\s,?]+)");
  private static final Pattern ROUTE = Pattern.compile("(?:route|detected): ([\\w-]+)");
  private static final Pattern FOLDERS = Pattern.compile("(?:file:)?[^\\s:'\"]*/" + FILE);

  /** A place in a file. */
  record Spot(String file, int line, int column) {}

  private Trouble() {}

  /** What is wrong, by what was thrown when a generation was built. */
  static List<Fault> of(Throwable thrown, Sources sources) {
    List<String> messages = new ArrayList<>();
    Optional<Throwable> next = Optional.of(thrown);
    while (next.isPresent() && messages.size() < 20) {
      messages.add(Objects.requireNonNullElse(next.get().getMessage(), next.get().toString()));
      next = Optional.ofNullable(next.get().getCause());
    }
    String all = String.join("\n", messages);
    List<Fault> compiled =
        COMPILER.matcher(all).results().map(Trouble::compiled).distinct().toList();
    return compiled.isEmpty() ? List.of(placed(all, messages, sources)) : compiled;
  }

  private static Fault compiled(MatchResult error) {
    int column = error.group(4) == null ? 1 : error.group(4).length() + 1;
    return new Fault(
        error.group(1), Integer.parseInt(error.group(2)), column, error.group(3).strip());
  }

  private static Fault placed(String all, List<String> messages, Sources sources) {
    String message = brief(messages.get(messages.size() - 1));
    Matcher marked = MARKED.matcher(all);
    if (marked.find()) {
      int column = Integer.parseInt(marked.group(3));
      return new Fault(marked.group(1), Integer.parseInt(marked.group(2)), column, message);
    }
    Matcher placed = PLACED.matcher(all);
    return placed.find()
        ? new Fault(placed.group(1), Integer.parseInt(placed.group(2)), 1, message)
        : named(all, sources)
            .map(spot -> new Fault(spot.file(), spot.line(), spot.column(), message))
            .orElse(new Fault(SOMEWHERE, 1, 1, message));
  }

  /** Where the address or the route stands that a message names. */
  private static Optional<Spot> named(String all, Sources sources) {
    Stream<String> addresses =
        ADDRESS.matcher(all).results().map(one -> one.group(1) + ":" + one.group(2));
    Stream<String> routes = ROUTE.matcher(all).results().map(one -> one.group(1));
    return Stream.concat(addresses, routes)
        .flatMap(text -> sources.find(text).stream())
        .findFirst();
  }

  /** The first line that says something, with file names only. */
  static String brief(String message) {
    String line = message.lines().filter(one -> !one.isBlank()).findFirst().orElse(message);
    return FOLDERS.matcher(line).replaceAll("$1").strip();
  }
}
