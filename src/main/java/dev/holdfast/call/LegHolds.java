package dev.holdfast.call;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Commands to hold a leg and to bring it back where the two are joined by a Dial: the one shall
 * queue, the other shall park. Only the one that does not own the Dial is nudged; the owner follows
 * by its action, and would drop the other if it were moved.
 */
public final class LegHolds {
  /** Somebody is on the way to another state. */
  static final Refusal IN_TRANSITION =
      new Refusal(
          Refusal.Code.IN_TRANSITION, "Twilio has not shown the last wish for this call yet.");

  private LegHolds() {}

  /** Asks a leg to be on hold and the other one to park. */
  static Asking hold(Call call, Line line, HoldRequest request, Instant at) {
    Holds.Chosen chosen = Holds.choose(call, request.leg());
    if (chosen.refusal().isPresent()) {
      return new Asking.No(chosen.refusal().get());
    }
    if (chosen.legs().size() > 1) {
      return Asking.no(
          Refusal.Code.NOT_SUPPORTED,
          "Of two legs joined by a Dial one can be on hold; hold all with path upgrade.");
    }
    Leg held = chosen.legs().get(0);
    Hold hold = Holds.wanted(call, line, request, at);
    Optional<Refusal> no = forbids(call, held, at);
    if (no.isPresent()) {
      return new Asking.No(no.get());
    }
    Decision decision = held.hold(hold, at);
    if (decision instanceof Decision.No refused) {
      return new Asking.No(refused.refusal());
    }
    if (!(decision instanceof Decision.Moved moved)) {
      return Asking.Wished.of(call, List.of());
    }
    return moved.leg() instanceof Leg.OnHold
        ? Asking.Wished.of(call.with(moved.leg()), List.of(moved.leg()))
        : Asking.Wished.of(parted(call, moved.leg(), hold, at), List.of(moved.leg()));
  }

  /** Asks the one on hold and the one that is parked to talk again. */
  static Asking resume(Call call, Optional<Selector> which, Optional<String> by, Instant at) {
    Holds.Chosen chosen =
        which.map(leg -> Holds.choose(call, leg)).orElseGet(() -> Holds.held(call));
    if (chosen.refusal().isPresent()) {
      return new Asking.No(chosen.refusal().get());
    }
    Optional<Leg> held = chosen.legs().stream().filter(leg -> leg.held().isPresent()).findFirst();
    if (held.isEmpty()) {
      boolean moving = chosen.legs().stream().anyMatch(Leg::asked);
      return moving ? new Asking.No(IN_TRANSITION) : Asking.Wished.of(call, List.of());
    }
    if (!(held.get() instanceof Leg.OnHold one)) {
      return new Asking.No(IN_TRANSITION);
    }
    if (one.resume(at) instanceof Decision.No no) {
      return new Asking.No(no.refusal());
    }
    Optional<Leg> other = partner(call, one);
    if (other.filter(Leg::asked).isPresent()) {
      return new Asking.No(IN_TRANSITION);
    }
    if (!(other.orElse(one) instanceof Leg.Parked parked)) {
      return Asking.no(
          Refusal.Code.RINGING,
          "Nobody is there to come back to yet; whoever is being rung is joined on answering.");
    }
    String text = "asked to come back" + by.map(who -> " by " + who).orElse("");
    Call next = Ties.joining(call, parked.back(at), one, at);
    Leg coming = next.leg(one.party().label()).orElseThrow();
    return Asking.Wished.of(
        next.note(at, Entry.Kind.ASKED, Optional.of(one.party().label()), text, Map.of()),
        List.of(coming));
  }

  /** Whether a leg seems to ring still, and may have been answered. */
  public static boolean doubtful(Call call) {
    return call.path() == Path.LEGS
        && call.endedAt().isEmpty()
        && call.tie().kind() == Tie.Kind.DIAL
        && !call.tie().shown();
  }

  /** The other one of two who are there. */
  static Optional<Leg> partner(Call call, Leg leg) {
    return call.live()
        .filter(other -> !other.party().label().equals(leg.party().label()))
        .findFirst();
  }

  /** Why a leg that could be held by itself may not be: the two are not joined for certain. */
  private static Optional<Refusal> forbids(Call call, Leg leg, Instant at) {
    if (leg instanceof Leg.OnHold || leg instanceof Leg.Parked || leg.asked()) {
      return Optional.empty();
    }
    if (call.isToBeLookedAt(at)) {
      return Optional.of(
          new Refusal(Refusal.Code.IN_TRANSITION, "Twilio is being asked how the call is."));
    }
    Optional<Leg> other = partner(call, leg);
    if (leg instanceof Leg.Talking && other.filter(Leg.Talking.class::isInstance).isPresent()) {
      return Optional.empty();
    }
    return leg instanceof Leg.Ringing
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                Refusal.Code.WAITING, "The leg has nobody to talk to yet; hold it once it has."));
  }

  private static Call parted(Call call, Leg held, Hold hold, Instant at) {
    Leg other = partner(call, held).orElseThrow();
    Leg parking = new Leg.Parking(other.party().wishing(at).since(at));
    Tie tie = call.tie();
    Label owner = tie.owner().orElseThrow();
    Call next =
        call.with(follower(held, owner))
            .with(follower(parking, owner))
            .with(HoldQueue.of(hold.number()))
            .holding(hold.number());
    return Holds.noted(next, next.leg(held.party().label()).orElseThrow(), at);
  }

  /** The owner of the Dial comes by itself, or is moved together with the other one. */
  private static Leg follower(Leg leg, Label owner) {
    return leg.party().label().equals(owner) ? leg.with(leg.party().notDue()) : leg;
  }
}
