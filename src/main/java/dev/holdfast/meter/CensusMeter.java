package dev.holdfast.meter;

import dev.holdfast.call.Path;
import dev.holdfast.desk.Census;
import dev.holdfast.desk.Censuses;
import dev.holdfast.desk.RecordAway;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is counted in the record, and how old that is.
 *
 * <p>It is counted when somebody wants to know, by one at a time, and not again for five seconds,
 * nor for twenty times as long as it took: however large the record grows, counting has one of its
 * connections for a twentieth of the time at most.
 */
final class CensusMeter {
  private static final Logger LOG = LoggerFactory.getLogger("meter");

  /** What is asked is shown within this, or given up. */
  private static final Duration LATE = Duration.ofSeconds(15);

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final int REST = 20;
  private static final List<String> STATES =
      List.of(
          "ringing", "waiting", "talking", "holding", "on-hold", "resuming", "parking", "parked");

  private final Censuses record;
  private final InstantSource time;
  private final ReentrantLock counting = new ReentrantLock();
  private volatile Optional<Taken> last = Optional.empty();

  private record Taken(Census census, Instant at, Duration took) {}

  CensusMeter(Maker maker, Censuses record, InstantSource time) {
    this.record = record;
    this.time = time;
    for (Path path : Path.values()) {
      STATES.forEach(state -> legs(maker, path.word(), state));
    }
    gauge(maker, "calls.live", "calls", "Live calls.", Census::calls);
    gauge(
        maker,
        "settling.legs",
        "legs",
        "Legs that have been asked for longer than 15 s and not been shown.",
        Census::settling);
    gauge(
        maker,
        "settling.overdue.calls",
        "calls",
        "Calls for which something has been due for longer than 15 s.",
        Census::overdue);
    gauge(maker, "outbox.events", "events", "Events still to be told.", Census::untold);
    gauge(
        maker,
        "outbox.oldest",
        Naming.SECONDS,
        "Since when the oldest event has been waiting that is still to be told.",
        census -> census.oldestUntold().map(this::since).orElse(0.0));
    gauge(maker, "outbox.dead.letters", "events", "Events that were given up.", Census::dead);
    maker.gauge(
        "census.age",
        Naming.SECONDS,
        "How old the figures are that are counted in the record.",
        () -> last.<Number>map(taken -> since(taken.at())).orElse(Double.NaN));
  }

  /** Counts, unless somebody is counting or has just counted. */
  void refresh() {
    if (!counting.tryLock()) {
      return;
    }
    try {
      if (last.map(this::stale).orElse(true)) {
        take();
      }
    } catch (RecordAway away) {
      // The record itself is told to be away by others; here its figures grow old.
      LOG.debug("nothing is counted: {}", away.getMessage());
    } finally {
      counting.unlock();
    }
  }

  /** Whether more is asked or due than should be, as far as is known. */
  boolean behind() {
    return last.filter(one -> one.census().settling() + one.census().overdue() > 0).isPresent();
  }

  private void take() {
    long began = System.nanoTime();
    Instant now = time.instant();
    Census census = record.take(now.minus(LATE));
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    last = Optional.of(new Taken(census, now, took));
    LOG.debug("counted within {} ms", TimeUnit.NANOSECONDS.toMillis(took.toNanos()));
  }

  private boolean stale(Taken taken) {
    Duration least = taken.took().multipliedBy(REST);
    Duration rest = least.compareTo(FRESH) > 0 ? least : FRESH;
    return !taken.at().plus(rest).isAfter(time.instant());
  }

  private double since(Instant then) {
    return Math.max(0, Duration.between(then, time.instant()).toMillis() / 1000.0);
  }

  private void legs(Maker maker, String path, String state) {
    maker.gauge(
        "legs",
        "legs",
        "Live legs by state and path, over all instances.",
        () -> value(census -> legs(census, path, state)),
        "path",
        path,
        "state",
        state);
  }

  private static double legs(Census census, String path, String state) {
    return census.legs().stream()
        .filter(one -> one.path().equals(path) && one.state().equals(state))
        .mapToLong(Census.Legs::count)
        .sum();
  }

  private void gauge(
      Maker maker, String name, String unit, String help, ToDoubleFunction<Census> figure) {
    maker.gauge(name, unit, help, () -> value(figure));
  }

  private double value(ToDoubleFunction<Census> figure) {
    return last.map(taken -> figure.applyAsDouble(taken.census())).orElse(Double.NaN);
  }
}
