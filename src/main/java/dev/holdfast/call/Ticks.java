package dev.holdfast.call;

import java.time.Duration;
import java.time.Instant;

/**
 * What the passing of time makes of a call: wishes that were not shown, limits, ringing too long.
 */
public final class Ticks {
  /** How long a hold may be asked without being shown. */
  static final Duration GIVES_UP = Duration.ofSeconds(15);

  /** Who looks after calls does so more often: nobody did, when a hold is given up so late. */
  private static final Duration UNATTENDED = Duration.ofSeconds(1);

  /** Who has asked for a hold that long ago does not want it any more. */
  private static final Duration STILL_WANTED = Duration.ofMinutes(1);

  /** What Twilio may take to tell us about a leg beyond its ringing. */
  static final Duration RING_SLACK = Duration.ofSeconds(20);

  /** Why a hold is given up that was asked and not shown. */
  static final String NOT_SHOWN = "Twilio did not show the hold in time.";

  /** What the timeline says of it. */
  static final String HOLD_FAILED = "hold failed: not shown in time";

  private Ticks() {}

  /** Brings a call up to this moment. */
  public static Call tick(Call call, Line line, Instant now) {
    Call next = call;
    for (Leg leg : call.live().toList()) {
      next = tick(next, leg, line, now);
    }
    return next;
  }

  static Instant givesUpAt(Leg.Holding leg) {
    return leg.party().since().plus(GIVES_UP);
  }

  /**
   * Its time has passed while no process was there: it was acknowledged, and is not lost by that.
   */
  private static boolean wasForgotten(Leg.Holding asked, Instant now) {
    return givesUpAt(asked).plus(UNATTENDED).isBefore(now)
        && asked.hold().askedAt().plus(STILL_WANTED).isAfter(now);
  }

  static Instant ringsUntil(Call call, Leg leg, Line line) {
    Instant since = leg.party().since();
    Instant news = call.heardAt().isAfter(since) ? call.heardAt() : since;
    return news.plus(line.ringFor()).plus(RING_SLACK);
  }

  private static Call tick(Call call, Leg leg, Line line, Instant now) {
    if (leg instanceof Leg.Holding asked && !givesUpAt(asked).isAfter(now)) {
      if (wasForgotten(asked, now)) {
        Leg again = asked.with(asked.party().since(now));
        return call.became(again, "nobody could look after it: once more", now).lookAt(now);
      }
      if (!asked.party().seated()) {
        return LegTicks.givesUp(call, asked, now);
      }
      Leg talks = asked.gaveUp(Failure.Kind.NOT_SHOWN, NOT_SHOWN, now);
      return Rooms.seated(call.became(talks, HOLD_FAILED, now), now).lookAt(now);
    }
    if (leg instanceof Leg.OnHold held
        && held.party().leaving().isEmpty()
        && !held.limitAt().isAfter(now)) {
      return limit(call, held, line, now);
    }
    if (leg instanceof Leg.Ringing && !ringsUntil(call, leg, line).isAfter(now)) {
      return call.lookAt(now);
    }
    return call;
  }

  private static Call limit(Call call, Leg.OnHold held, Line line, Instant now) {
    if (call.path() == Path.LEGS && line.atLimit() != AtLimit.APOLOGISE) {
      return LegTicks.limit(call, held, line, now);
    }
    return switch (line.atLimit()) {
      case REMIND -> call;
      case RESUME ->
          held.resume(now) instanceof Decision.Moved moved
              ? call.became(moved.leg(), "comes back: the hold limit is reached", now)
              : call;
      case APOLOGISE -> Endings.letGo(call, java.util.List.of(held), Farewell.APOLOGY, now, now);
    };
  }
}
