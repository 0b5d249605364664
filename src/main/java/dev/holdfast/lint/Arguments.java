package dev.holdfast.lint;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The arguments of a word as a route writes them. */
final class Arguments {
  private Arguments() {}

  /** How many there are: commas within quotes and brackets do not count. */
  static int count(String text) {
    if (text.isBlank()) {
      return 0;
    }
    int count = 1;
    int depth = 0;
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      quoted ^= c == '\'';
      depth += !quoted && (c == '(' || c == '{') ? 1 : 0;
      depth -= !quoted && (c == ')' || c == '}') ? 1 : 0;
      count += !quoted && depth == 0 && c == ',' ? 1 : 0;
    }
    return count;
  }

  /** The words that a class offers. */
  static String of(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .map(Arguments::signature)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String signature(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", ", method.getName() + "(", ")"));
  }
}
