package dev.holdfast.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the events of a room and of its legs make of a call.
 *
 * <p>An event may come late, twice or never. Per leg only what is newer than the last one applied
 * counts. An event that shows what was asked is believed; one that contradicts the record makes us
 * look at Twilio, and what is seen there is taken over.
 */
public final class Rooms {
  /** How soon after an uncertain answer a change at Twilio is taken for our own, applied late. */
  static final Duration OUR_OWN = Duration.ofSeconds(90);

  /** What a leg that has answered may take to be in the room, before we look. */
  private static final Duration JOINS_WITHIN = Duration.ofSeconds(3);

  private Rooms() {}

  /** Applies an event of the room. */
  public static Call heard(Call call, Line line, ConferenceEvent event, Instant at) {
    if (call.room().isBefore(event)) {
      return call.heardAt(at);
    }
    Call known = call.with(call.room().named(event.conference())).heardAt(at);
    return switch (event.kind()) {
      case START -> seated(Upgrades.started(known.with(known.room().begun()), at), at);
      case END -> ended(known, at);
      default -> participant(known, line, event, at);
    };
  }

  /** Applies an event of a leg. */
  public static Call heard(Call call, Line line, LegEvent event, Instant at) {
    Optional<Leg> found = event.label().flatMap(call::leg).or(() -> call.leg(event.sid()));
    if (found.isEmpty()) {
      return call;
    }
    Leg leg = named(found.get(), event.sid());
    Call heard = call.with(leg).heardAt(at);
    if (event.over() && leg.live()) {
      return Endings.over(heard, line, leg, event.status(), at);
    }
    boolean comes = event.status().equals("in-progress") && leg instanceof Leg.Ringing;
    if (comes && heard.path() == Path.LEGS && heard.tie().isOther(leg.party().label())) {
      return Ties.answered(heard, (Leg.Ringing) leg, at);
    }
    return comes ? heard.with(leg.with(leg.party().dueAt(at.plus(JOINS_WITHIN)))) : heard;
  }

  /** A leg is in the room: it waits or talks, and whoever waits for it is rung or brought back. */
  static Call joined(Call call, Leg.Ringing leg, Instant at) {
    Call in = call.became(leg.joined(at), "is in the room", at);
    if (in.live().filter(Rooms::seatedIn).count() >= 2
        && in.live().anyMatch(one -> seatedIn(one) && one.party().role() != Role.CUSTOMER)) {
      in = in.with(in.room().begun());
    }
    for (Leg other : in.live().toList()) {
      if (Acts.toBeDialled(other)) {
        in = in.with(other.with(other.party().dueAt(at)));
      } else if (other instanceof Leg.OnHold held && bringsBack(in, leg, held)) {
        in = bringBack(in, held, at);
      }
    }
    return seated(in, at);
  }

  /** Who waits and who talks, now that somebody came, left, was held or came back. */
  static Call seated(Call call, Instant at) {
    Call next = call;
    for (Leg leg : call.live().toList()) {
      boolean together = call.path() == Path.LEGS ? call.tie().shown() : call.room().started();
      boolean company = together && call.live().anyMatch(other -> other != leg && other.audible());
      if (leg instanceof Leg.Waiting && company) {
        next = next.with(new Leg.Talking(leg.party().since(at)));
      } else if (leg instanceof Leg.Talking && !company) {
        next = next.with(new Leg.Waiting(leg.party().since(at)));
      }
    }
    return next;
  }

  private static Call participant(Call call, Line line, ConferenceEvent event, Instant at) {
    Optional<Leg> found = event.label().flatMap(call::leg);
    if (found.isEmpty()) {
      found = event.sid().flatMap(call::leg);
    }
    if (found.isEmpty() || found.get().party().sequence() >= event.sequence()) {
      return call;
    }
    Leg leg = event.sid().map(sid -> named(found(call, event), sid)).orElse(found.get());
    Leg heard = leg.with(leg.party().heard(event.sequence()));
    Call next = call.with(heard);
    if (!heard.live()) {
      boolean comes = event.kind() == ConferenceEvent.Kind.JOIN && call.endedAt().isEmpty();
      return comes ? unwanted(next, heard, at) : next;
    }
    if (event.kind() == ConferenceEvent.Kind.LEAVE) {
      return left(next, line, heard, event, at);
    }
    if (heard instanceof Leg.Ringing ringing) {
      next = joined(next, ringing, at);
    } else if (!heard.party().seated()) {
      next = Upgrades.seated(next, heard, at);
    }
    return held(next, line, heard.party().label(), event, at);
  }

  /** It was given up, and came all the same: it is not to sit in the room alone. */
  private static Call unwanted(Call call, Leg leg, Instant at) {
    Leg there = new Leg.Waiting(leg.party().since(at));
    return Endings.letGo(call.with(there), List.of(there), Farewell.SILENT, at, at);
  }

  private static Leg found(Call call, ConferenceEvent event) {
    return event.label().flatMap(call::leg).or(() -> event.sid().flatMap(call::leg)).orElseThrow();
  }

  private static Call held(Call call, Line line, Label label, ConferenceEvent event, Instant at) {
    Leg leg = call.leg(label).orElseThrow();
    return switch (event.kind()) {
      case HOLD -> shownHeld(call, line, leg, true, at);
      case UNHOLD -> shownHeld(call, line, leg, false, at);
      default -> call;
    };
  }

  private static Call shownHeld(Call call, Line line, Leg leg, boolean onHold, Instant at) {
    if (onHold && leg instanceof Leg.Holding asked) {
      return onHold(call, line, asked, at);
    }
    if (!onHold && leg instanceof Leg.Resuming asked) {
      return backAgain(call, asked, at);
    }
    return onHold == leg instanceof Leg.OnHold || leg.asked() ? call : call.lookAt(at);
  }

  /** Twilio has shown the hold. */
  static Call onHold(Call call, Line line, Leg.Holding leg, Instant at) {
    Call held = seated(call.became(leg.shown(at, at.plus(line.holdLimit())), "is on hold", at), at);
    return call.room().isForeign() ? held.lookAt(at.plus(Looks.WATCHES)) : held;
  }

  /** Twilio has shown the end of the hold. */
  static Call backAgain(Call call, Leg.Resuming leg, Instant at) {
    return seated(call.became(leg.shown(at), "is back", at), at);
  }

  private static Call left(Call call, Line line, Leg leg, ConferenceEvent event, Instant at) {
    if (event.callOver()) {
      return Endings.over(call, line, leg, event.reason().orElse("left"), at);
    }
    Label label = leg.party().label();
    return call.note(at, Entry.Kind.HEARD, Optional.of(label), "left the room", Map.of());
  }

  private static Call ended(Call call, Instant at) {
    Call next = call.note(at, Entry.Kind.HEARD, Optional.empty(), "the room has ended", Map.of());
    return next.lookAt(at.plus(Endings.GRACE));
  }

  /** Whether a request of ours may have done late what nobody asks for any more. */
  static boolean mayHaveMoved(Call call, Instant now) {
    return call.live()
        .flatMap(leg -> leg.party().triedAt().stream())
        .anyMatch(at -> now.isBefore(at.plus(OUR_OWN)));
  }

  private static boolean seatedIn(Leg leg) {
    return !(leg instanceof Leg.Ringing);
  }

  /** An agent rung because the last one left: nobody else is there for the held customer. */
  private static boolean bringsBack(Call call, Leg joined, Leg.OnHold held) {
    return held.party().role() == Role.CUSTOMER
        && call.live()
            .filter(leg -> leg.party().role() != Role.CUSTOMER && seatedIn(leg))
            .allMatch(leg -> leg.party().label().equals(joined.party().label()));
  }

  private static Call bringBack(Call call, Leg.OnHold held, Instant at) {
    Decision decision = held.resume(at);
    return decision instanceof Decision.Moved moved
        ? call.became(moved.leg(), "comes back: somebody is there again", at)
        : call;
  }

  private static Leg named(Leg leg, CallSid sid) {
    return leg.party().sid().isPresent() ? leg : leg.with(leg.party().named(sid));
  }
}
