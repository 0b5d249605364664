package dev.holdfast.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What a look at Twilio makes of a call: what is seen there is true. */
final class Looks {
  /** How often somebody else's room is looked at. */
  static final Duration WATCHES = Duration.ofSeconds(10);

  private Looks() {}

  /** Applies what was seen of the room and of the legs outside it. */
  static Call seen(Call call, Line line, Outcome.Seen seen, Instant now) {
    Call next =
        seen.conference().map(sid -> call.with(call.room().named(sid))).orElse(call).heardAt(now);
    for (Label label : call.live().map(leg -> leg.party().label()).toList()) {
      Optional<Outcome.Present> present =
          seen.present().stream().filter(one -> one.label().equals(label)).findFirst();
      Optional<Leg> leg = next.leg(label).filter(Leg::live);
      if (leg.isPresent()) {
        next =
            present.isPresent()
                ? present(next, line, leg.get(), present.get(), now)
                : absent(next, line, leg.get(), seen.elsewhere(), now);
      }
    }
    return watched(Rooms.seated(patient(next, now), now), now);
  }

  /** Of somebody else's room we get no events: it is looked at while somebody is on hold there. */
  private static Call watched(Call call, Instant now) {
    boolean blind =
        call.room().isForeign()
            && call.endedAt().isEmpty()
            && call.live().anyMatch(leg -> leg instanceof Leg.OnHold);
    return blind ? call.lookAt(now.plus(WATCHES)) : call;
  }

  /** Without a room nobody can be rung into it: not before the next look. */
  private static Call patient(Call call, Instant now) {
    Call next = call;
    if (call.room().sid().isEmpty()) {
      for (Leg leg : call.live().filter(Acts::toBeDialled).toList()) {
        next = next.with(leg.with(leg.party().dueAt(now.plus(Results.LOOK_AFTER))));
      }
    }
    return next;
  }

  private static Call present(Call call, Line line, Leg leg, Outcome.Present seen, Instant now) {
    Leg named = leg.with(leg.party().named(seen.sid()));
    Call next = call.with(named);
    if (named instanceof Leg.Ringing ringing) {
      return seen.connected() ? Rooms.joined(next, ringing, now) : call.with(settled(named, now));
    }
    if (!named.party().seated()) {
      return Upgrades.seated(next, named, now);
    }
    if (named instanceof Leg.Holding asked) {
      return seen.hold()
          ? Rooms.onHold(next, line, asked, now)
          : next.with(named.with(named.party().dueAt(now)));
    }
    if (named instanceof Leg.Resuming asked) {
      return seen.hold()
          ? next.with(named.with(named.party().dueAt(now)))
          : Rooms.backAgain(next, asked, now);
    }
    return differs(next, line, named, seen.hold(), now);
  }

  /**
   * Nothing was asked, and yet the hold is another than ours: our own request, late, or a stranger.
   */
  private static Call differs(Call call, Line line, Leg leg, boolean onHold, Instant now) {
    if (!onHold && leg instanceof Leg.OnHold held) {
      return call.became(held.released(now), "was brought back by somebody else", now);
    }
    if (onHold && !(leg instanceof Leg.OnHold)) {
      Hold hold =
          new Hold(
              call.holds() + 1,
              Optional.empty(),
              Optional.empty(),
              line.music(),
              Optional.empty(),
              now,
              Optional.of(now));
      boolean ours =
          leg.party().triedAt().filter(at -> now.isBefore(at.plus(Rooms.OUR_OWN))).isPresent();
      Party party = leg.party();
      Call numbered = call.holding(hold.number());
      return ours
          ? numbered.became(
              new Leg.Resuming(party.wishing(now).since(now), Optional.of(hold)),
              "was put on hold by a request of ours that came late: comes back",
              now)
          : numbered.became(
              new Leg.OnHold(party.since(now), hold, now.plus(line.holdLimit())),
              "was put on hold by somebody else",
              now);
    }
    return call.with(settled(leg, now));
  }

  /** Nothing more is to be asked of this leg, unless it is to go and has not gone. */
  private static Leg settled(Leg leg, Instant now) {
    Party party = leg.party();
    return party.leaving().isPresent() ? Endings.stillThere(leg, now) : leg.with(party.notDue());
  }

  private static Call absent(
      Call call, Line line, Leg leg, Map<Label, Outcome.Status> elsewhere, Instant now) {
    Party party = leg.party();
    Outcome.Status status = elsewhere.get(party.label());
    if (status == null) {
      return unknown(call, line, leg, now);
    }
    Leg named = leg.with(party.named(status.sid()));
    LegEvent event = new LegEvent(status.sid(), Optional.empty(), status.status());
    if (event.over()) {
      return Endings.over(call.with(named), line, named, status.status(), now);
    }
    if (!(leg instanceof Leg.Ringing) && !party.seated()) {
      return LegLooks.follows(call, named)
          ? call.with(named)
          : call.with(leg.with(named.party().untold().dueAt(now)));
    }
    boolean stays = leg instanceof Leg.Ringing || party.leaving().isPresent();
    return stays
        ? call.with(settled(named, now))
        : LegLooks.missing(call.with(named), line, named, "room", now);
  }

  /**
   * Twilio knows no such leg: one that was tried is given up, one that was not is still to come.
   */
  private static Call unknown(Call call, Line line, Leg leg, Instant now) {
    boolean tried = leg.party().triedAt().isPresent() || leg.party().sid().isPresent();
    return tried ? Endings.over(call, line, leg, "Twilio knows nothing of it", now) : call;
  }
}
