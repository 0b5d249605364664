package dev.holdfast.meter;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallEvent;
import dev.holdfast.call.Failure;
import dev.holdfast.call.Hold;
import dev.holdfast.call.Leg;
import dev.holdfast.call.Path;
import dev.holdfast.call.Role;
import dev.holdfast.desk.Tally;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Counts calls, holds and resumes by what is written about them. */
final class HoldMeter implements Tally {
  private static final String HOLDS = "holds";
  private static final String CALLS = "calls";

  private final Counter started;
  private final Counter ended;
  private final Map<Path, Counter> asked;
  private final Map<Path, Timer> shown;
  private final Counter found;
  private final Map<Failure.Kind, Counter> failed = new EnumMap<>(Failure.Kind.class);
  private final Counter givenUp;
  private final Counter left;
  private final Timer held;
  private final Counter abandoned;
  private final Map<Path, Counter> resumed;
  private final Map<Path, Timer> back;

  HoldMeter(Maker maker) {
    started = maker.counter("calls.started", CALLS, "Calls that have begun.");
    ended = maker.counter("calls.ended", CALLS, "Calls that are over.");
    asked = asked(maker, "holds.asked", HOLDS, "Holds that were asked.");
    shown = shown(maker, "hold.shown", "From asking for a hold until Twilio showed it.");
    found =
        maker.counter(
            "holds.found", HOLDS, "Holds that Twilio showed and nobody had asked of Holdfast.");
    for (Failure.Kind kind : Failure.Kind.values()) {
      failed.put(kind, failed(maker, kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
    givenUp = failed(maker, "given-up");
    left = failed(maker, "left");
    held =
        maker.timer(
            "hold.duration", Buckets.HELD, "How long a hold lasted that is over, once shown.");
    abandoned =
        maker.counter("holds.abandoned", HOLDS, "Holds that ended because the customer hung up.");
    resumed = asked(maker, "resumes.asked", "resumes", "Resumes that were asked.");
    back = shown(maker, "resume.shown", "From asking for a resume until Twilio showed it.");
  }

  @Override
  public void begun(Call call, List<CallEvent> events) {
    events.forEach(event -> count(Optional.empty(), call, event));
  }

  @Override
  public void decided(Call before, Call after, List<CallEvent> events) {
    for (Leg leg : after.legs()) {
      if (comingBack(Optional.of(leg)).isPresent()
          && comingBack(before.leg(leg.party().label())).isEmpty()) {
        of(resumed, after).increment();
      }
    }
    events.forEach(event -> count(Optional.of(before), after, event));
  }

  private void count(Optional<Call> before, Call after, CallEvent event) {
    Optional<Leg> leg = event.leg();
    Optional<Leg> was = before.flatMap(call -> leg.flatMap(one -> call.leg(one.party().label())));
    Optional<Hold> hold = event.hold();
    switch (event.kind()) {
      case CALL_STARTED -> started.increment();
      case CALL_ENDED -> ended.increment();
      case LEG_HOLDING -> of(asked, after).increment();
      case LEG_HELD -> hold.ifPresent(one -> shown(after, was, one, event.at()));
      case LEG_RESUMED -> {
        hold.ifPresent(one -> over(one, event.at()));
        comingBack(was).ifPresent(since -> record(of(back, after), since, event.at()));
      }
      case HOLD_FAILED -> reason(leg).increment();
      case LEG_ENDED -> hold.ifPresent(one -> gone(leg, one, event.at()));
    }
  }

  private void shown(Call call, Optional<Leg> was, Hold hold, Instant at) {
    if (was.flatMap(Leg::held).filter(one -> one.number() == hold.number()).isPresent()) {
      record(of(shown, call), hold.askedAt(), at);
    } else {
      found.increment();
    }
  }

  /** A failure is of a turn; a hold that was taken back before it was shown has none. */
  private Counter reason(Optional<Leg> leg) {
    return leg.flatMap(one -> one.party().failure())
        .flatMap(failure -> Optional.ofNullable(failed.get(failure.kind())))
        .orElse(givenUp);
  }

  private void gone(Optional<Leg> leg, Hold hold, Instant at) {
    over(hold, at);
    if (hold.heldAt().isEmpty()) {
      left.increment();
    } else if (leg.filter(one -> one.party().role() == Role.CUSTOMER).isPresent()) {
      abandoned.increment();
    }
  }

  private void over(Hold hold, Instant at) {
    hold.heldAt().ifPresent(since -> record(held, since, at));
  }

  /** Since when a leg has been coming back from a hold; empty: it is not. */
  private static Optional<Instant> comingBack(Optional<Leg> leg) {
    return leg.filter(one -> one instanceof Leg.Resuming back && back.hold().isPresent())
        .map(one -> one.party().since());
  }

  private static void record(Timer timer, Instant from, Instant to) {
    timer.record(Duration.between(from, to));
  }

  private static Map<Path, Counter> asked(Maker maker, String name, String unit, String help) {
    return each(path -> maker.counter(name, unit, help, "path", path.word()));
  }

  private static Map<Path, Timer> shown(Maker maker, String name, String help) {
    return each(path -> maker.timer(name, Buckets.SHOWN, help, "path", path.word()));
  }

  private static Counter failed(Maker maker, String reason) {
    return maker.counter(
        "holds.failed", HOLDS, "Holds that ended before they were shown.", "reason", reason);
  }

  private static <T> Map<Path, T> each(Function<Path, T> make) {
    Map<Path, T> all = new EnumMap<>(Path.class);
    for (Path path : Path.values()) {
      all.put(path, make.apply(path));
    }
    return all;
  }

  private static <T> T of(Map<Path, T> meters, Call call) {
    return Optional.ofNullable(meters.get(call.path())).orElseThrow();
  }
}
