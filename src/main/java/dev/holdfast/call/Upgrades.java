package dev.holdfast.call;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Moves a call on legs into a room, from then on a conference call. The plan is in the record: the
 * call is built another way from the moment of the decision, and each leg that is not in the room
 * yet is told to go there, whatever else it shall do. The one that does not own the Dial is nudged,
 * the other one follows; a leg that shall be on hold is held once the room has started.
 */
final class Upgrades {
  private Upgrades() {}

  /** Both into the room; those who shall be on hold, or are, are held there. */
  static Asking hold(Call call, Line line, HoldRequest request, Instant at) {
    Holds.Chosen chosen = Holds.choose(call, request.leg());
    if (chosen.refusal().isPresent()) {
      return new Asking.No(chosen.refusal().get());
    }
    Optional<Refusal> no = forbids(call);
    if (no.isPresent()) {
      return new Asking.No(no.get());
    }
    Hold hold = Holds.wanted(call, line, request, at);
    Call next = moved(call, at).holding(hold.number());
    List<Leg> meant =
        chosen.legs().stream()
            .filter(leg -> leg.held().isEmpty())
            .map(leg -> next.leg(leg.party().label()).orElseThrow())
            .<Leg>map(leg -> new Leg.Holding(leg.party(), hold))
            .toList();
    Call asked = next;
    for (Leg leg : meant) {
      asked = Holds.noted(asked, leg, at);
    }
    return Asking.Wished.of(asked, meant);
  }

  /** Why a call on legs cannot move now. */
  static Optional<Refusal> forbids(Call call) {
    if (call.live().anyMatch(Leg::asked)) {
      return Optional.of(LegHolds.IN_TRANSITION);
    }
    boolean together = call.live().filter(leg -> !(leg instanceof Leg.Ringing)).count() >= 2;
    return together
        ? Optional.empty()
        : Optional.of(
            new Refusal(Refusal.Code.RINGING, "The two do not talk yet; try again once they do."));
  }

  /** The call in its new shape, everybody on the way into the room. */
  static Call moved(Call call, Instant at) {
    Call next =
        call.on(Path.CONFERENCE)
            .note(at, Entry.Kind.ASKED, Optional.empty(), "moves into a room", Map.of());
    for (Leg leg : call.live().toList()) {
      Party wish = leg.party().wishing(at).since(at);
      boolean follows = call.tie().isOwner(wish.label());
      Party party = follows ? wish.notDue() : wish;
      next = next.with(comes(party, leg.held()));
    }
    return next;
  }

  /** A leg that a late request of ours took out of the room goes in again, to be as it was. */
  static Call again(Call call, Leg leg, Instant at) {
    Party party = leg.party().wishing(at).since(at).notDue().seated(false).heard(-1);
    Optional<Hold> held = leg instanceof Leg.Resuming ? Optional.empty() : leg.held();
    return call.became(
            comes(party, held), "was taken out of the room by a late request of ours", at)
        .lookAt(at.plus(Results.LOOK_AFTER));
  }

  private static Leg comes(Party party, Optional<Hold> held) {
    return held.<Leg>map(hold -> new Leg.Holding(party, hold))
        .orElse(new Leg.Resuming(party, Optional.empty()));
  }

  /** A leg has come into the room; it is held there once the room has started. */
  static Call seated(Call call, Leg leg, Instant at) {
    Party known = leg.party();
    Told told = new Told(known.turn(), known.told().token(), Next.What.JOIN_ROOM.word());
    Party in = known.told(told).seated(true);
    Call next = call.with(leg.with(in));
    if (hasStarted(next)) {
      next = started(next.with(next.room().begun()), at);
    }
    if (leg instanceof Leg.Holding asked) {
      Leg due = new Leg.Holding(in.since(at).dueAt(at), asked.hold());
      return through(next.became(due, "is in the room", at), at);
    }
    Leg there = new Leg.Waiting(in.notDue().since(at));
    return through(Rooms.seated(next.became(there, "is in the room", at), at), at);
  }

  /**
   * Nobody needs to move this leg any more: it was told where to go. If it is there already, before
   * Twilio has answered, what it is due for is its hold.
   */
  static Leg moved(Leg leg) {
    Party party = leg.party();
    boolean held = leg instanceof Leg.Holding && party.seated() && party.leaving().isEmpty();
    return held ? leg : leg.with(party.notDue());
  }

  /** Two are in, and one of them starts it. */
  private static boolean hasStarted(Call call) {
    return call.live().filter(leg -> leg.party().seated()).count() >= 2
        && call.live().anyMatch(leg -> leg.party().seated() && leg.party().role() != Role.CUSTOMER);
  }

  /** The room has started: what waited for it is due. */
  static Call started(Call call, Instant at) {
    Call next = call;
    for (Leg leg : call.live().filter(one -> one instanceof Leg.Holding).toList()) {
      if (leg.party().seated()) {
        next = next.with(leg.with(leg.party().dueAt(at)));
      }
    }
    return next;
  }

  /** The hold took too long; the move into the room goes on as it was. */
  static Call givesUp(Call call, Leg.Holding asked, Instant now) {
    Party party = asked.party();
    Failure failure = new Failure(party.turn(), Failure.Kind.NOT_SHOWN, Ticks.NOT_SHOWN);
    Leg comes = new Leg.Resuming(party.since(now).failed(failure), Optional.empty());
    return call.became(comes, Ticks.HOLD_FAILED, now).lookAt(now);
  }

  /** Everybody is in: what joined them before is over. */
  private static Call through(Call call, Instant at) {
    boolean all = call.live().allMatch(leg -> leg.party().seated() || leg instanceof Leg.Ringing);
    Call next = all ? Ties.dissolved(call, at) : call;
    for (Leg wanted : all ? next.live().filter(Acts::toBeDialled).toList() : List.<Leg>of()) {
      next = next.with(wanted.with(wanted.party().dueAt(at)));
    }
    return next;
  }
}
