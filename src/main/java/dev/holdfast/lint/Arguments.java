package dev.holdfast.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The arguments of a word as a route writes them. */
final class Arguments {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");
  private static final Set<Class<?>> NUMBERS =
      Set.of(int.class, long.class, Integer.class, Long.class, Object.class);
  private static final Set<Class<?>> TRUTHS = Set.of(boolean.class, Boolean.class, Object.class);
  private static final Set<Class<?>> TEXTS = Set.of(String.class, CharSequence.class, Object.class);

  private Arguments() {}

  /** Each for itself: commas within quotes and brackets do not part them. */
  static List<String> of(String text) {
    List<String> arguments = new ArrayList<>();
    int begin = 0;
    int depth = 0;
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      quoted ^= c == '\'';
      depth += !quoted && (c == '(' || c == '{') ? 1 : 0;
      depth -= !quoted && (c == ')' || c == '}') ? 1 : 0;
      if (!quoted && depth == 0 && c == ',') {
        arguments.add(text.substring(begin, at).strip());
        begin = at + 1;
      }
    }
    if (!text.isBlank()) {
      arguments.add(text.substring(begin).strip());
    }
    return arguments;
  }

  /** What is wrong with an argument that can be judged before it has a value. */
  static Optional<String> wrong(String argument, Class<?> type) {
    if (argument.contains("${") || argument.contains("{{") || argument.equals("null")) {
      return Optional.empty();
    }
    if (argument.startsWith("'") || argument.startsWith("\"")) {
      return unless(TEXTS.contains(type), argument + " is a text");
    }
    if (NUMBER.matcher(argument).matches()) {
      return unless(NUMBERS.contains(type), argument + " is a number");
    }
    if (argument.equals("true") || argument.equals("false")) {
      return unless(TRUTHS.contains(type), argument + " is true or false");
    }
    return Optional.of(
        "write '" + argument + "' in quotes if it is a text, or ${" + argument + "}");
  }

  private static Optional<String> unless(boolean right, String why) {
    return right ? Optional.empty() : Optional.of(why);
  }
}
