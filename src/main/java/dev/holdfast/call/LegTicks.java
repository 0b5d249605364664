package dev.holdfast.call;

import java.time.Instant;
import java.util.Optional;

/** What the passing of time makes of a call on legs. */
final class LegTicks {
  private LegTicks() {}

  /**
   * A hold was not shown in time. If nobody has moved the two talk as before; else they may have
   * lost each other, and meet again: the owner of a Dial that may still be up moves last.
   */
  static Call givesUp(Call call, Leg.Holding asked, Instant now) {
    Optional<Leg> other = LegHolds.partner(call, asked);
    if (call.path() == Path.CONFERENCE) {
      return Upgrades.givesUp(call, asked, now);
    }
    if (!LegResults.anybodyTold(call) && other.filter(Leg::live).isPresent()) {
      return LegResults.stayed(call, asked, Failure.Kind.NOT_SHOWN, Ticks.NOT_SHOWN, now)
          .lookAt(now);
    }
    Leg.Resuming back = asked.turnedBack(Failure.Kind.NOT_SHOWN, Ticks.NOT_SHOWN, now);
    Call failed = call.became(back, Ticks.HOLD_FAILED, now).lookAt(now);
    boolean owns = call.tie().isOwner(back.party().label());
    return other
        .filter(leg -> leg.party().leaving().isEmpty() && !(leg instanceof Leg.Ringing))
        .map(leg -> coming(leg, now))
        .map(leg -> Ties.rejoining(failed, owns ? leg : back, owns ? back : leg, now))
        .orElse(Ties.dissolved(failed.with(new Leg.Waiting(back.party())), now));
  }

  /** Comes back, or the one who waits for it is reminded. */
  static Call limit(Call call, Leg.OnHold held, Line line, Instant now) {
    Optional<Leg> other = LegHolds.partner(call, held);
    if (!(other.orElse(held) instanceof Leg.Parked parked)) {
      return call.with(held.limitedAt(now.plus(line.holdLimit())));
    }
    if (line.atLimit() == AtLimit.RESUME) {
      Call next = Ties.joining(call, parked.back(now), held, now);
      Leg coming = next.leg(held.party().label()).orElseThrow();
      return next.became(coming, "comes back: the hold limit is reached", now);
    }
    return call.became(held.limitedAt(now.plus(line.holdLimit())), "the hold lasts long", now)
        .with(parked.with(parked.party().wishing(now)));
  }

  static Leg.Resuming coming(Leg leg, Instant now) {
    return new Leg.Resuming(leg.party().wishing(now).since(now), Optional.empty());
  }
}
