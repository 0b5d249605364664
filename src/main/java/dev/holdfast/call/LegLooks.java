package dev.holdfast.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a look at Twilio makes of a call on legs: who is there, and who waits in a queue. Whoever
 * was asked and has not moved is nudged again; where a move is half done it goes forward.
 */
final class LegLooks {
  /**
   * How long a leg may be nowhere before somebody else has it: it may be between two documents, and
   * Twilio gives a question fifteen seconds (reference, 5.3).
   */
  static final Duration NOWHERE = Duration.ofSeconds(15);

  private LegLooks() {}

  static Call seen(Call call, Line line, Outcome.Seen seen, Instant now) {
    Call next = call.heardAt(now);
    for (Label label : call.live().map(leg -> leg.party().label()).toList()) {
      Optional<Leg> leg = next.leg(label).filter(Leg::live);
      if (leg.isPresent()) {
        next = status(next, line, leg.get(), seen.elsewhere().get(label), now);
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

  private static Call status(
      Call call,
      Line line,
      Leg leg,
      Outcome.@org.jspecify.annotations.Nullable Status status,
      Instant now) {
    if (status == null) {
      boolean tried = leg.party().sid().isPresent() || leg.party().triedAt().isPresent();
      return tried ? Endings.over(call, line, leg, "Twilio knows nothing of it", now) : call;
    }
    Leg named = leg.with(leg.party().named(status.sid()));
    LegEvent event = new LegEvent(status.sid(), Optional.empty(), status.status());
    if (event.over()) {
      return Endings.over(call.with(named), line, named, status.status(), now);
    }
    boolean answered = status.status().equals("in-progress");
    return answered
            && named instanceof Leg.Ringing child
            && call.tie().isOther(child.party().label())
        ? Ties.answered(call, child, now)
        : call.with(named);
  }

  private static Call settle(Call call, Line line, Leg leg, Outcome.Seen seen, Instant now) {
    Party party = leg.party();
    boolean queued = seen.queued().contains(party.label());
    if (party.leaving().isPresent()) {
      return call.with(Endings.stillThere(leg, now));
    }
    if (leg instanceof Leg.Holding asked) {
      return queued ? Ties.listening(call, line, leg, here(asked), now) : nudged(call, leg, now);
    }
    if (leg instanceof Leg.OnHold) {
      return queued ? call.with(leg.with(party.certain())) : missing(call, line, leg, now);
    }
    if (leg instanceof Leg.Parking) {
      return nudged(call, leg, now);
    }
    if (leg instanceof Leg.Resuming) {
      return resuming(call, line, leg, seen, now);
    }
    return leg instanceof Leg.Waiting ? waiting(call, line, leg, now) : call.with(settled(leg));
  }

  private static Bridges.Listening here(Leg.Holding asked) {
    int turn = asked.party().turn();
    return new Bridges.Listening(asked.hold().number(), turn, Optional.empty());
  }

  /** The owner of a Dial that is up comes by itself once the other one has moved. */
  private static Call nudged(Call call, Leg leg, Instant now) {
    boolean follows =
        call.tie().isOwner(leg.party().label())
            && !call.tie().foreign()
            && !otherHasMoved(call, leg);
    return follows ? call : call.with(leg.with(leg.party().untold().dueAt(now)));
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
      boolean lost = !seen.queued().contains(leg.party().label()) && !leg.party().toldNow();
      return lost && leg.held().isEmpty() ? call.with(leg.with(leg.party().dueAt(now))) : call;
    }
    boolean waits = seen.queued().contains(other.get().party().label());
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
        ? missing(call, line, other.get(), now)
        : again(call, leg, other.get(), now);
  }

  /** The one dialled, and the other one was not there: it is to go there once more. */
  private static Call again(Call call, Leg dials, Leg waits, Instant now) {
    Party party = dials.party();
    Leg later = party.toldNow() ? dials.with(party.wishing(now).notDue()) : dials;
    return call.with(later).with(waits.with(waits.party().untold().dueAt(now)));
  }

  /** It is not in its queue: it comes again, or somebody else has it. */
  private static Call missing(Call call, Line line, Leg leg, Instant now) {
    Instant since = leg.party().triedAt().orElse(now);
    return now.isBefore(since.plus(NOWHERE))
        ? call.with(leg.with(leg.party().triedAt(since))).lookAt(now.plus(Results.LOOK_AFTER))
        : Endings.over(call, line, leg, "left its queue for something else", now);
  }

  /** It has lost the other one, who does not ask: that one does something else. */
  private static Call waiting(Call call, Line line, Leg leg, Instant now) {
    Optional<Leg> other = LegHolds.partner(call, leg);
    boolean wanted = call.live().anyMatch(Acts::toBeDialled);
    if (wanted) {
      return call.with(leg.with(leg.party().wishing(now)));
    }
    boolean elsewhere =
        call.tie().kind() == Tie.Kind.NONE && other.orElse(leg) instanceof Leg.Talking;
    if (elsewhere && now.isBefore(leg.party().since().plus(NOWHERE))) {
      return call.lookAt(now.plus(Results.LOOK_AFTER));
    }
    return elsewhere
        ? Endings.over(call, line, other.orElseThrow(), "left for something else", now)
        : call.with(settled(leg));
  }

  private static Leg settled(Leg leg) {
    return Acts.toBeDialled(leg) ? leg : leg.with(leg.party().notDue());
  }
}
