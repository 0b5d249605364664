package dev.holdfast;

import dev.holdfast.desk.HistoryWords;
import java.time.Duration;
import java.util.Optional;

/** The settings of what is kept, and for how long. */
final class HistorySettings {
  private static final String AFTER = "holdfast.history.after";
  private static final String KEPT = "holdfast.history.kept-for";

  private HistorySettings() {}

  static HistoryWords.Keeping read(Book book) {
    Duration after = book.duration(AFTER, Duration.ofHours(1));
    Optional<Duration> kept = age(book, KEPT);
    if (kept.filter(age -> age.compareTo(after) < 0).isPresent()) {
      book.wrong(KEPT, "has to be at least as long as " + AFTER);
    }
    return new HistoryWords.Keeping(
        after,
        kept,
        age(book, "holdfast.events.kept-for"),
        age(book, "holdfast.events.dead-kept-for"),
        book.number("holdfast.history.at-once", 1, 200));
  }

  private static Optional<Duration> age(Book book, String key) {
    return book.text(key).map(given -> book.duration(key, Duration.ofDays(90)));
  }
}
