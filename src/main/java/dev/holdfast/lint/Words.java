package dev.holdfast.lint;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that a route may call.
 *
 * @param types their classes, by name
 */
record Words(Map<String, Class<?>> types) {
  private static final Pattern CALL = Pattern.compile("([A-Za-z0-9]+)\\((.*)\\)");

  /** What is wrong with a call as a route writes it; empty: nothing. */
  Optional<String> wrong(String ref, String method) {
    Class<?> type = types.get(ref);
    if (type == null) {
      String all = String.join(", ", types.keySet().stream().sorted().toList());
      return Optional.of("no word '" + ref + "'; there are " + all);
    }
    Matcher call = CALL.matcher(method);
    if (!call.matches()) {
      return Optional.of("call a word with its parameters, as hold.find(${body})");
    }
    int count = Arguments.count(call.group(2));
    return has(type, call.group(1), count)
        ? Optional.empty()
        : Optional.of(
            "no word '%s.%s' with %d parameters; there are %s"
                .formatted(ref, call.group(1), count, Arguments.of(type)));
  }

  private static boolean has(Class<?> type, String name, int parameters) {
    return Arrays.stream(type.getMethods())
        .filter(one -> one.getDeclaringClass() != Object.class)
        .anyMatch(one -> one.getName().equals(name) && one.getParameterCount() == parameters);
  }
}
