package dev.holdfast.bench;

import java.util.Map;

/**
 * What short runs have reached so far, each by the beginning of its row's name, on two cores that
 * had nothing else to do. Whoever makes something faster writes the better figure here.
 */
final class Reached {
  /** A busy machine spoils a ratio by so much, and no more. */
  private static final double NOISE = 4;

  private static final Map<String, Double> RATIOS =
      Map.of(
          "/twilio/next", 0.37,
          "hold, from the CRM's request to ours at Twilio, 25/s, H2, p50", 2.6,
          "hold, from the CRM's request to ours at Twilio, 25/s, H2, p99", 6.0);

  private Reached() {}

  /** Whether it has not become several times as slow. */
  static boolean stillHolds(Row row) {
    double reached =
        RATIOS.entrySet().stream()
            .filter(one -> row.what().startsWith(one.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("nothing is known of " + row.what()));
    boolean holds =
        row.lessIsBetter() ? row.ratio() <= reached * NOISE : row.ratio() >= reached / NOISE;
    if (!holds) {
      Bench.tell("%s: %.3f, where %.3f was reached before", row.what(), row.ratio(), reached);
    }
    return holds;
  }
}
