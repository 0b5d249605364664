package dev.holdfast.sandbox.webhook;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a Cache-Control header says, as {@code max-age=60} and {@code no-store}. */
record Directives(List<String> words, boolean varies) {

  static Directives of(Reply.Answered answer) {
    var said = answer.header("cache-control").toLowerCase(Locale.ROOT);
    var words = Arrays.stream(said.split(",", -1)).map(String::strip).toList();
    return new Directives(words, answer.header("vary").strip().equals("*"));
  }

  /** A cache that many calls share keeps nothing private. */
  boolean mayBeKept() {
    return !words.contains("no-store") && !words.contains("private") && !varies;
  }

  Instant freshUntil(Instant now) {
    return words.contains("no-cache") ? now : now.plusSeconds(maxAge());
  }

  private long maxAge() {
    return words.stream()
        .filter(word -> word.matches("max-age=\"?\\d{1,9}\"?"))
        .mapToLong(word -> Long.parseLong(word.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }
}
