package dev.holdfast.desk;

import dev.holdfast.word.Word;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The word that keeps the record as small as what is going on: it moves what is over into the
 * history, and forgets what has been kept for long enough.
 */
public final class HistoryWords {
  private static final Logger LOG = LoggerFactory.getLogger("history");

  /** Of one kind, at one look: it comes to an end while others wait for the record. */
  private static final int BATCHES = 100;

  /** No call lasts so long, no repeat comes so late. */
  private static final Duration PLACEMENTS_KEPT_FOR = Duration.ofDays(7);

  private final History history;
  private final Keeping keeping;
  private final InstantSource time;

  /**
   * How long what is kept.
   *
   * @param hot after what time an ended call goes into the history
   * @param calls how long after its end it stays there; empty: for ever
   * @param events how long those are kept that were told, or are for the feed only; empty: for ever
   * @param deadLetters how long events are kept that were given up; empty: for ever
   * @param atOnce how much goes into one transaction
   */
  public record Keeping(
      Duration hot,
      Optional<Duration> calls,
      Optional<Duration> events,
      Optional<Duration> deadLetters,
      int atOnce) {}

  public HistoryWords(History history, Keeping keeping, InstantSource time) {
    this.history = history;
    this.keeping = keeping;
    this.time = time;
  }

  @Word("Moves calls that ended long ago into the history, and forgets what is older than is kept.")
  public int keep() {
    int taken = all(Optional.of(keeping.hot()), history::take);
    int forgotten =
        all(keeping.events(), history::forgetEvents)
            + all(keeping.deadLetters(), history::forgetDeadLetters)
            + all(keeping.calls(), history::forgetCalls)
            + all(Optional.of(PLACEMENTS_KEPT_FOR), history::forgetPlacements);
    if (taken + forgotten > 0) {
      LOG.info("{} calls went into the history, {} rows are forgotten", taken, forgotten);
    }
    return taken;
  }

  private int all(Optional<Duration> age, Batch batch) {
    return age.map(old -> all(time.instant().minus(old), batch)).orElse(0);
  }

  private int all(Instant before, Batch batch) {
    int sum = 0;
    for (int i = 0; i < BATCHES; i++) {
      int some = batch.run(before, keeping.atOnce());
      sum += some;
      if (some < keeping.atOnce()) {
        break;
      }
    }
    return sum;
  }

  /** A few of what is older than a moment. */
  private interface Batch {
    int run(Instant before, int most);
  }
}
