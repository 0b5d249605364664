package dev.holdfast.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a look at Twilio makes of a call on legs: who is there, and who waits in a queue. Whoever
 * was asked and has not moved is nudged again; where a move is half done it goes forward.
 */
final class LegLooks {
  /** Longer than Twilio waits for an answer: who has not asked by then does something else. */
  static final Duration ASKS_WITHIN = Ticks.GIVES_UP.plus(LegNext.LINGERS);

  private LegLooks() {}

  static Call seen(Call call, Line line, Outcome.Seen seen, Instant now) {
    Call next = call.heardAt(now);
    for (Label label : call.live().map(leg -> leg.party().label()).toList()) {
      Optional<Leg> leg = next.leg(label).filter(Leg::live);
      if (leg.isPresent()) {
        next = LegStatuses.seen(next, line, leg.get(), seen.elsewhere().get(label), now);
      }
    }
    for (Label label : next.live().map(leg -> leg.party().label()).toList()) {
      Optional<Leg> leg = next.leg(label).filter(Leg::live);
      if (leg.isPresent()) {
        next = settle(next, line, leg.get(), seen, now);
      }
    }
    return next;
  }

  private static Call settle(Call call, Line line, Leg leg, Outcome.Seen seen, Instant now) {
    Party party = leg.party();
    if (party.leaving().isPresent()) {
      return call.with(Endings.stillThere(leg, now));
    }
    if (leg instanceof Leg.Holding asked) {
      return waitsIn(asked.hold().number(), leg, seen)
          ? Ties.listening(call, line, leg, here(asked), now)
          : nudged(call, leg, now);
    }
    if (leg instanceof Leg.OnHold held) {
      return waitsIn(held.hold().number(), leg, seen)
          ? call.with(leg.with(party.certain()))
          : astray(call, line, leg, seen, now);
    }
    if (leg instanceof Leg.Parking) {
      return nudged(call, leg, now);
    }
    if (leg instanceof Leg.Resuming) {
      return resuming(call, line, leg, seen, now);
    }
    Optional<Leg> other = LegHolds.partner(call, leg);
    boolean queued = seen.queued().containsKey(party.label());
    if (leg instanceof Leg.Talking && queued && other.orElse(leg) instanceof Leg.Talking) {
      return other.map(dials -> meeting(call, leg, dials, now)).orElse(call);
    }
    return leg instanceof Leg.Waiting
        ? waiting(call, line, leg, seen, now)
        : call.with(settled(call, leg, now));
  }

  /**
   * It is not in its queue or room. It may be on the way back into it, and then it asks; if it has
   * not in time, it does something else.
   */
  static Call missing(Call call, Line line, Leg leg, String where, Instant now) {
    Party party = leg.party();
    if (party.toldNow() || !party.triedNow()) {
      Call next = call.with(leg.with(party.untold().triedAt(now)));
      return next.lookAt(now.plus(ASKS_WITHIN));
    }
    Instant until = party.triedAt().orElse(now).plus(ASKS_WITHIN);
    return until.isAfter(now)
        ? call.lookAt(until)
        : Endings.over(call, line, leg, "left its " + where + " for something else", now);
  }

  /** It shall wait in one queue: if it waits in another one of ours it is asked again. */
  private static Call astray(Call call, Line line, Leg leg, Outcome.Seen seen, Instant now) {
    return seen.queued().containsKey(leg.party().label())
        ? call.with(leg.with(leg.party().untold().dueAt(now)))
        : missing(call, line, leg, "queue", now);
  }

  /** Who met the other one a moment ago may still be in the queue through which they met. */
  private static boolean waitsIn(int number, Leg leg, Outcome.Seen seen) {
    return seen.queued().getOrDefault(leg.party().label(), 0) == number;
  }

  private static Bridges.Listening here(Leg.Holding asked) {
    int turn = asked.party().turn();
    return new Bridges.Listening(asked.hold().number(), turn, Optional.empty());
  }

  /** The owner of a Dial that is up comes by itself once the other one has moved. */
  private static Call nudged(Call call, Leg leg, Instant now) {
    return follows(call, leg) ? call : call.with(leg.with(leg.party().untold().dueAt(now)));
  }

  /** Whether a leg owns a Dial that is up, as far as we know: moving it would drop the other. */
  static boolean follows(Call call, Leg leg) {
    return call.tie().isOwner(leg.party().label()) && !otherHasMoved(call, leg);
  }

  private static boolean otherHasMoved(Call call, Leg leg) {
    return LegHolds.partner(call, leg)
        .filter(other -> other.party().toldNow() || !other.asked())
        .isPresent();
  }

  private static Call resuming(Call call, Line line, Leg leg, Outcome.Seen seen, Instant now) {
    Tie tie = call.tie();
    Optional<Leg> other = tie.other().flatMap(call::leg).filter(Leg::live);
    if (!tie.isOwner(leg.party().label()) || other.isEmpty()) {
      boolean lost = !seen.queued().containsKey(leg.party().label()) && !leg.party().toldNow();
      return lost && leg.held().isEmpty() ? call.with(leg.with(leg.party().dueAt(now))) : call;
    }
    boolean waits = waitsIn(tie.queue(), other.get(), seen);
    Party met = other.get().party();
    if (other.get().held().isEmpty() && !met.toldNow()) {
      // It has not heard yet where the two shall meet.
      return call.with(other.get().with(met.dueAt(now)));
    }
    if (waits) {
      // It waits still: whoever was to fetch it is asked once more, for a new turn if it tried.
      Party again = leg.party().toldNow() ? leg.party().wishing(now) : leg.party().dueAt(now);
      return call.with(leg.with(again));
    }
    boolean dials = !leg.party().told().word().equals(Next.What.LINGER.word());
    if (leg.party().toldNow() && dials) {
      return Ties.bridged(call, tie.queue(), now);
    }
    return other.get().held().isPresent()
        ? astray(call, line, other.get(), seen, now)
        : call.with(other.get().with(met.untold().dueAt(now)));
  }

  /** It has lost the other one, who waits for it, or does not ask and does something else. */
  private static Call waiting(Call call, Line line, Leg leg, Outcome.Seen seen, Instant now) {
    Optional<Leg> other = LegHolds.partner(call, leg);
    if (LegNext.isKept(call, leg) && !leg.party().toldNow()) {
      return call.with(leg.with(leg.party().dueAt(now)));
    }
    boolean wanted = call.live().anyMatch(Acts::toBeDialled);
    if (wanted) {
      return call.with(leg.with(leg.party().wishing(now)));
    }
    boolean elsewhere =
        call.tie().kind() == Tie.Kind.NONE && other.orElse(leg) instanceof Leg.Talking;
    Instant until = leg.party().since().plus(ASKS_WITHIN);
    if (elsewhere && isThere(other.orElseThrow(), seen)) {
      return meeting(call, other.orElseThrow(), leg, now);
    }
    if (elsewhere) {
      return until.isAfter(now)
          ? call.lookAt(until)
          : Endings.over(call, line, other.orElseThrow(), "left for something else", now);
    }
    return call.with(settled(call, leg, now));
  }

  /** Whether it waits in a queue of ours, or has asked and been told to linger. */
  private static boolean isThere(Leg leg, Outcome.Seen seen) {
    return seen.queued().containsKey(leg.party().label()) || LegNext.lingersNow(leg);
  }

  private static Call meeting(Call call, Leg waits, Leg dials, Instant now) {
    return Ties.rejoining(call, LegTicks.coming(waits, now), LegTicks.coming(dials, now), now);
  }

  /** Nothing more is to be asked of it; one whom nobody is there to dial has time. */
  private static Leg settled(Call call, Leg leg, Instant now) {
    if (!Acts.toBeDialled(leg)) {
      return leg.with(leg.party().notDue());
    }
    return LegActs.somebodyWaits(call)
        ? leg
        : leg.with(leg.party().dueAt(now.plus(Results.LOOK_AFTER)));
  }
}
