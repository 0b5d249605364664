package dev.holdfast.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What the outcome of a request about a leg of its own, or about a queue, makes of a call. */
final class LegResults {
  /** When a queue is tried again that could not be deleted: somebody may still be in it. */
  static final Duration DROP_AGAIN = Duration.ofSeconds(30);

  private static final int MOST_DROPS = 5;

  private LegResults() {}

  /** A leg was made to ask, or it could not be. */
  static Call moved(Call call, Line line, Act.OfLeg act, Leg leg, Outcome outcome, Instant now) {
    if (outcome instanceof Outcome.Done) {
      Call next = Ties.parting(call.with(leg.with(leg.party().notDue())), leg);
      if (act instanceof Act.MoveBoth both) {
        next = notDue(next, both.parentLabel());
      }
      return next.lookAt(now.plus(Results.LOOK_AFTER));
    }
    if (outcome instanceof Outcome.Absent) {
      return Results.absent(call, leg, now);
    }
    boolean refused = outcome instanceof Outcome.Refused;
    Failure.Kind kind = refused ? Failure.Kind.REFUSED : Failure.Kind.NOT_REACHED;
    String why = Results.detail(outcome);
    Optional<Leg.Holding> asked =
        call.live()
            .filter(one -> one instanceof Leg.Holding)
            .map(Leg.Holding.class::cast)
            .findFirst();
    if (asked.isPresent() && !anybodyTold(call)) {
      Call back = stayed(call, asked.get(), kind, why, now);
      return refused ? back.lookAt(now) : back;
    }
    Party later = leg.party().dueAt(now.plus(Results.LOOK_AFTER));
    Call next = failed(call.with(leg.with(later)), kind, why, refused);
    return refused ? next.lookAt(now) : next;
  }

  static Call notDue(Call call, Label label) {
    return call.leg(label).map(leg -> call.with(leg.with(leg.party().notDue()))).orElse(call);
  }

  /** A resume that did not get through is told to whoever waits for it; it stays asked. */
  private static Call failed(Call call, Failure.Kind kind, String why, boolean refused) {
    Call next = call;
    for (Leg leg : call.live().filter(one -> one instanceof Leg.Resuming && !refused).toList()) {
      next = next.with(leg.with(leg.party().failed(new Failure(leg.party().turn(), kind, why))));
    }
    return next;
  }

  /** Whether one of two that are being parted may have moved: then there is no way back. */
  static boolean anybodyTold(Call call) {
    return !call.tie().shown()
        || call.live().anyMatch(leg -> leg.asked() && mayHaveMoved(leg.party()))
        || call.live().anyMatch(leg -> leg instanceof Leg.Parked || leg instanceof Leg.OnHold);
  }

  private static boolean mayHaveMoved(Party party) {
    return party.toldNow() || party.triedNow();
  }

  /** The wish is given up, and nobody has moved: the two talk as before. */
  static Call stayed(Call call, Leg.Holding asked, Failure.Kind kind, String why, Instant now) {
    Call next = call.became(asked.gaveUp(kind, why, now), "hold failed: " + why, now);
    for (Leg leg : call.live().filter(one -> one instanceof Leg.Parking).toList()) {
      Leg talks = new Leg.Talking(leg.party().wishing(now).since(now).notDue());
      next = next.became(talks, "talks on", now);
    }
    return Ties.tidy(next.looked(), now);
  }

  static Call dropped(Call call, Act.DropQueue act, Outcome outcome, Instant now) {
    Optional<HoldQueue> queue = call.queue(act.number());
    if (queue.isEmpty() || outcome instanceof Outcome.Skipped) {
      return call;
    }
    if (outcome instanceof Outcome.Done) {
      return call.without(act.number());
    }
    if (queue.get().tries() < MOST_DROPS) {
      return call.with(queue.get().triedAgainAt(now.plus(DROP_AGAIN)));
    }
    String text = "the queue " + act.name() + " could not be deleted: " + Results.detail(outcome);
    return call.without(act.number())
        .note(now, Entry.Kind.ANSWERED, Optional.empty(), text, Map.of());
  }
}
