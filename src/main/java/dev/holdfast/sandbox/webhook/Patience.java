package dev.holdfast.sandbox.webhook;

import dev.holdfast.sandbox.wire.Params;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How long and how often a request is tried: Twilio's connection overrides, which an application
 * writes into the fragment of the URL (reference, section 5.3).
 */
record Patience(Duration connect, Duration read, Duration total, int retries, Set<String> on) {
  private static final int MOST = 15_000;

  static Patience of(String url) {
    int hash = url.indexOf('#');
    var said = Params.parse(hash < 0 ? "" : url.substring(hash + 1));
    return new Patience(
        Duration.ofMillis(number(said, "ct", 5_000, 100, 10_000)),
        Duration.ofMillis(number(said, "rt", MOST, 100, MOST)),
        Duration.ofMillis(number(said, "tt", MOST, 100, MOST)),
        number(said, "rc", 1, 0, 5),
        Set.copyOf(List.of(said.text("rp", "ct").split(",", -1))));
  }

  /** Whether a failure of this class is worth another try. */
  boolean covers(String failure) {
    return on.contains("all") || on.contains(failure);
  }

  private static int number(Params said, String name, int otherwise, int from, int to) {
    var text = said.text(name, "");
    return text.matches("\\d{1,6}")
        ? Math.max(from, Math.min(to, Integer.parseInt(text)))
        : otherwise;
  }
}
