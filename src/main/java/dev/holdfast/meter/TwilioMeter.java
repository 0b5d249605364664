package dev.holdfast.meter;

import dev.holdfast.desk.TwilioEar;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Times requests to Twilio, and knows from them how it answers lately.
 *
 * <p>Twilio counts as reachable until three requests in a row have had no certain answer: a single
 * one that is lost happens every day. A look at the account that fails counts at once. Any certain
 * answer, a no included, makes it reachable again.
 */
final class TwilioMeter implements TwilioEar {
  private static final int MOST_LOST = 3;
  private static final String LOOK = "account-read";
  private static final String OTHER = "other";

  /** What Holdfast asks; anything else is counted as one. */
  private static final List<String> REQUESTS =
      List.of(
          LOOK,
          "call-create",
          "call-list",
          "call-read",
          "call-update",
          "conference-list",
          "conference-read",
          "conference-update",
          "member-list",
          "member-read",
          "participant-create",
          "participant-list",
          "participant-read",
          "participant-update",
          "queue-delete",
          "queue-list",
          "queue-read",
          OTHER);

  private final InstantSource time;
  private final Map<String, Map<Answer, Timer>> timers = new HashMap<>();
  private final AtomicInteger lost = new AtomicInteger();
  private volatile Optional<Instant> lastHeard = Optional.empty();
  private volatile Optional<Instant> lastCertain = Optional.empty();

  TwilioMeter(Maker maker, InstantSource time) {
    this.time = time;
    REQUESTS.forEach(request -> timers.put(request, timers(maker, request)));
    maker.gauge(
        "twilio.reachable",
        "boolean",
        "1 while Twilio answers, 0 once three requests in a row had no certain answer.",
        () -> lastHeard.isEmpty() ? Double.NaN : reachable() ? 1 : 0);
    maker.gauge(
        "twilio.last.answer",
        Naming.SECONDS,
        "Since when Twilio has given no certain answer; it is asked every 30 s at least while somebody looks here.",
        () -> lastCertain.<Number>map(this::since).orElse(Double.NaN));
  }

  @Override
  public void heard(String request, Answer answer, Duration took) {
    Map<Answer, Timer> known = timers.getOrDefault(request, timers.getOrDefault(OTHER, Map.of()));
    Optional.ofNullable(known.get(answer)).ifPresent(timer -> timer.record(took));
    Instant now = time.instant();
    lastHeard = Optional.of(now);
    if (answer.certain()) {
      lastCertain = Optional.of(now);
      lost.set(0);
    } else {
      lost.addAndGet(request.equals(LOOK) ? MOST_LOST : 1);
    }
  }

  boolean reachable() {
    return lost.get() < MOST_LOST;
  }

  /** Whether nothing was asked for so long that somebody has to look. */
  boolean quietFor(Duration most) {
    return lastHeard.map(at -> !at.plus(most).isAfter(time.instant())).orElse(true);
  }

  private double since(Instant then) {
    return Math.max(0, Duration.between(then, time.instant()).toMillis() / 1000.0);
  }

  private static Map<Answer, Timer> timers(Maker maker, String request) {
    Map<Answer, Timer> all = new EnumMap<>(Answer.class);
    for (Answer answer : Answer.values()) {
      all.put(
          answer,
          maker.timer(
              "twilio.request",
              Buckets.TWILIO,
              "Requests to Twilio, each repeat by itself.",
              "request",
              request,
              "answer",
              answer.name().toLowerCase(Locale.ROOT)));
    }
    return all;
  }
}
