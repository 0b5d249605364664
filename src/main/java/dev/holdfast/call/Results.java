package dev.holdfast.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the outcome of an act makes of a call. */
public final class Results {
  /** When Twilio is looked at after an answer that was lost. */
  static final Duration LOOK_AFTER = Duration.ofSeconds(4);

  /** When Twilio is looked at again after a look that was overtaken. */
  static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  /** When a reminder is tried again that could not be heard. */
  private static final Duration REMIND_AGAIN = Duration.ofMinutes(1);

  private Results() {}

  /** Applies an outcome. */
  public static Call of(Call call, Line line, Act act, Outcome outcome, Instant now) {
    if (outcome instanceof Outcome.Seen seen) {
      if (act instanceof Act.Look look && !look.known().equals(call.live().toList())) {
        // What we were told meanwhile is newer than what was seen.
        return call.lookAt(now.plus(LOOK_AGAIN));
      }
      return call.path() == Path.LEGS
          ? LegLooks.seen(call.looked(), line, seen, now)
          : Looks.seen(call.looked(), line, seen, now);
    }
    if (act instanceof Act.DropQueue drop) {
      return LegResults.dropped(call, drop, outcome, now);
    }
    if (act instanceof Act.Look) {
      return call.lookAt(now.plus(LOOK_AFTER));
    }
    if (!(act instanceof Act.OfLeg one) || !Acts.stillDue(call, act)) {
      return outcome instanceof Outcome.Made made ? made(call, act, made) : notDue(call, act);
    }
    Leg leg = call.leg(one.label()).orElseThrow();
    boolean certain = !(outcome instanceof Outcome.Doubtful || outcome instanceof Outcome.Skipped);
    if (act instanceof Act.Moving && certain && call.path() == Path.LEGS) {
      return LegResults.moved(call, line, one, leg, outcome, now);
    }
    if (outcome instanceof Outcome.Done) {
      return done(call, line, act, leg, now);
    }
    if (outcome instanceof Outcome.Absent) {
      return absent(call, leg, now);
    }
    if (outcome instanceof Outcome.Made made) {
      return call.with(leg.with(leg.party().named(made.sid()).notDue()));
    }
    if (outcome instanceof Outcome.Doubtful) {
      return call.with(leg.with(leg.party().triedAt(now).dueAt(now.plus(LOOK_AFTER))))
          .lookAt(now.plus(LOOK_AFTER));
    }
    return outcome instanceof Outcome.Skipped ? call : undone(call, line, act, leg, outcome, now);
  }

  /** What is due and not wanted any more would be due for ever. */
  private static Call notDue(Call call, Act act) {
    return act instanceof Act.OfLeg one && call.endedAt().isEmpty()
        ? call.leg(one.label())
            .filter(leg -> leg.live() && leg.party().turn() == one.turn())
            .map(leg -> call.with(Upgrades.moved(leg)))
            .orElse(call)
        : call;
  }

  private static Call done(Call call, Line line, Act act, Leg leg, Instant now) {
    if (act instanceof Act.Hold && leg instanceof Leg.Holding asked) {
      return Rooms.onHold(call, line, asked, now);
    }
    if (act instanceof Act.Resume && leg instanceof Leg.Resuming asked) {
      return Rooms.backAgain(call, asked, now);
    }
    if (act instanceof Act.Remind && leg instanceof Leg.OnHold held) {
      return call.became(
          held.limitedAt(now.plus(line.holdLimit())), "reminded of the one on hold", now);
    }
    Call next = call.with(leg.with(leg.party().notDue()));
    if (act instanceof Act.MoveBoth both) {
      next = LegResults.notDue(next, both.parentLabel());
    }
    boolean comes = act instanceof Act.Moving && !leg.party().seated();
    return comes ? next.lookAt(now.plus(LOOK_AFTER)) : next;
  }

  /** The other one got away: it is looked who is there. */
  static Call absent(Call call, Leg leg, Instant now) {
    return call.with(leg.with(leg.party().notDue())).lookAt(now.plus(LOOK_AGAIN));
  }

  /** Nothing was done: the wish is given up, or asked again later where it must not be. */
  private static Call undone(Call call, Line line, Act act, Leg leg, Outcome outcome, Instant now) {
    boolean refused = outcome instanceof Outcome.Refused;
    Call next = refused ? call.lookAt(now) : call;
    String why = detail(outcome);
    if (act instanceof Act.Hold && leg instanceof Leg.Holding asked) {
      Leg talks = asked.gaveUp(kind(refused), why, now);
      return Rooms.seated(next.became(talks, "hold failed: " + why, now), now);
    }
    if (act instanceof Act.DialIn || act instanceof Act.Ring) {
      Leg never = leg.with(leg.party().failed(new Failure(leg.party().turn(), kind(refused), why)));
      return Endings.over(next, line, never, "could not be rung: " + why, now);
    }
    if (leg instanceof Leg.OnHold held && act instanceof Act.Remind) {
      return next.with(held.limitedAt(now.plus(REMIND_AGAIN)));
    }
    Party later = leg.party().dueAt(now.plus(LOOK_AFTER));
    return next.with(leg.with(refused ? later : later.failed(missed(leg, outcome))));
  }

  private static Failure missed(Leg leg, Outcome outcome) {
    return new Failure(leg.party().turn(), Failure.Kind.NOT_REACHED, detail(outcome));
  }

  /**
   * An event may have named the leg before the answer did; a leg that shall go is named, and goes.
   */
  private static Call made(Call call, Act act, Outcome.Made made) {
    Optional<Leg> unnamed =
        act instanceof Act.OfLeg one
            ? call.leg(one.label()).filter(leg -> leg.live() && leg.party().sid().isEmpty())
            : Optional.empty();
    return unnamed.map(leg -> call.with(leg.with(leg.party().named(made.sid())))).orElse(call);
  }

  private static Failure.Kind kind(boolean refused) {
    return refused ? Failure.Kind.REFUSED : Failure.Kind.NOT_REACHED;
  }

  static String detail(Outcome outcome) {
    if (outcome instanceof Outcome.Refused no) {
      return no.detail();
    }
    return outcome instanceof Outcome.NotReached no ? no.detail() : "";
  }
}
