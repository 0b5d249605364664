package dev.holdfast.rehearse;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** Small phrases: how long, how a phone answers, one word of several. */
final class Texts {
  private static final List<String> ANSWERS = List.of("busy", "never", "reject", "manually");

  private Texts() {}

  /** A time like {@code 3s}, {@code 10m}, {@code 1m 30s}, {@code 500ms}, or {@code PT3S}. */
  static Duration lasting(Value value, String what) {
    String text = value.text(what).toLowerCase(Locale.ROOT).replace(" ", "");
    try {
      return text.matches("\\d+ms")
          ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)))
          : Duration.parse(text.startsWith("pt") ? text : "pt" + text);
    } catch (DateTimeParseException other) {
      throw new Misread(value.at(), what + " has to be a time like 3s, 10m or 1m 30s");
    }
  }

  /** How a phone behaves, in the sandbox's JSON. */
  static String answers(Value value) {
    String text = value.text("answers");
    if (ANSWERS.contains(text)) {
      return "{\"answers\":\"" + text + "\"}";
    }
    if (!text.startsWith("after ")) {
      throw new Misread(
          value.at(), "answers has to be 'after 1s' or one of " + String.join(", ", ANSWERS));
    }
    Duration after =
        lasting(new Value.Text(value.at(), text.substring(6), value.json()), "answers");
    return "{\"answers\":{\"after\":" + after.toMillis() / 1000.0 + "}}";
  }

  /** One of these words. */
  static String oneOf(Value value, List<String> all) {
    String text = value.text("a state");
    if (!all.contains(text)) {
      throw new Misread(value.at(), "there is no state '" + text + "'; " + Near.instead(text, all));
    }
    return text;
  }
}
