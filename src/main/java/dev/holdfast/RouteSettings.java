package dev.holdfast;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Settings that only routes read; what is wrong with them is wrong before the routes start. */
final class RouteSettings {
  /** Numbers, with the least that each may be. */
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("retry.busy.times", 0),
          Map.entry("retry.busy.first-ms", 0),
          Map.entry("retry.busy.most-ms", 0),
          Map.entry("retry.lost.times", 0),
          Map.entry("retry.lost.first-ms", 0),
          Map.entry("retry.record.times", 0),
          Map.entry("retry.record.every-ms", 1),
          Map.entry("clock.due-ms", 1),
          Map.entry("clock.settle-ms", 1),
          Map.entry("clock.forget-ms", 1),
          Map.entry("clock.strays-ms", 1),
          Map.entry("clock.notify-ms", 1),
          Map.entry("events.senders", 1),
          Map.entry("events.connect-within-ms", 1));

  private RouteSettings() {}

  static void check(Book book) {
    NUMBERS.forEach((key, least) -> book.number("holdfast." + key, least, least));
    book.read("holdfast.clock.runs", RouteSettings::truth, true, "true or false");
    book.read("holdfast.settle.clean", RouteSettings::truth, false, "true or false");
  }

  /** How often is looked whether the routes have been edited; empty: never. */
  static Optional<Duration> watch(Book book) {
    boolean on = book.read("holdfast.routes.watch", RouteSettings::truth, false, "true or false");
    Duration pause = Duration.ofMillis(book.number("holdfast.routes.watch-ms", 10, 500));
    return on ? Optional.of(pause) : Optional.empty();
  }

  /** How many requests may be worked on at once: all that may wait for Twilio, and a reserve. */
  static int workers(Book book) {
    return book.number("holdfast.commands.hold", 1, 120)
        + book.number("holdfast.commands.resume", 1, 120)
        + 3 * book.number("holdfast.commands.other", 1, 20)
        + book.number("holdfast.webhooks.reserve", 1, 100);
  }

  private static boolean truth(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("neither");
    }
    return text.equals("true");
  }
}
