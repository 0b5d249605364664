package dev.holdfast.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What follows when a leg has ended: nobody stays behind in silence, and nobody waits for nobody.
 *
 * <p>Without the customer the call is over and the others are let go. Without the last agent the
 * line decides what becomes of a customer on hold; a customer who was talking has had the talk.
 */
public final class Endings {
  /** What Twilio gets to end the other legs of a room by itself before we do. */
  static final Duration GRACE = Duration.ofSeconds(2);

  private Endings() {}

  /** A leg has ended, for Twilio's reason. */
  public static Call over(Call call, Line line, Leg leg, String why, Instant at) {
    Call next = call.became(leg.ended(why, at), "has ended: " + why, at);
    next = Ties.ended(next, leg, at);
    if (next.live().findAny().isEmpty()) {
      return next.over(at);
    }
    if (leg.party().role() == Role.CUSTOMER) {
      return withoutCustomer(next, line, at);
    }
    return Rooms.seated(withoutAgent(next, line, leg, at), at);
  }

  /** Those who talked have had their talk; whoever waited for the one on hold is told. */
  private static Call withoutCustomer(Call call, Line line, Instant at) {
    Call next = call;
    for (Leg leg : call.live().toList()) {
      if (!waitsForHeld(call, leg)) {
        next = letGo(next, List.of(leg), Farewell.SILENT, at.plus(GRACE), at);
      } else if (line.customerLeaves() == CustomerLeaves.LET_GO) {
        next = letGo(next, List.of(leg), Farewell.CUSTOMER_LEFT, at, at);
      } else {
        Leg kept = new Leg.Waiting(leg.party().wishing(at).since(at));
        next = next.became(kept, "stays: its customer has gone", at);
      }
    }
    return next;
  }

  private static boolean waitsForHeld(Call call, Leg leg) {
    return leg instanceof Leg.Parked
        || leg instanceof Leg.Parking
        || (leg instanceof Leg.Resuming coming
            && coming.hold().isEmpty()
            && call.path() == Path.LEGS);
  }

  private static Call withoutAgent(Call call, Line line, Leg gone, Instant at) {
    boolean company = call.live().anyMatch(leg -> leg.party().role() != Role.CUSTOMER);
    Optional<Leg> customer = call.live().filter(Endings::isCustomer).findFirst();
    if (company || customer.isEmpty() || customer.get().party().leaving().isPresent()) {
      return call;
    }
    Leg left = customer.get();
    if (gone instanceof Leg.Ringing) {
      return nobodyAnswered(call, line, gone, left, at);
    }
    if (left.held().isEmpty()) {
      return letGo(call, List.of(left), Farewell.SILENT, at, at);
    }
    Call held = left instanceof Leg.Resuming coming ? call.with(coming.heldAgain(at)) : call;
    return switch (line.agentLeaves()) {
      case RECALL -> ring(held, gone.party().address(), at);
      case ANOTHER -> ring(held, line.another().orElse(gone.party().address()), at);
      case APOLOGISE -> letGo(call, List.of(left), Farewell.APOLOGY, at, at);
    };
  }

  private static Call nobodyAnswered(Call call, Line line, Leg gone, Leg left, Instant at) {
    Optional<Address> another =
        line.another()
            .filter(address -> line.nobodyAnswers() == NobodyAnswers.ANOTHER)
            .filter(address -> !Acts.toBeDialled(left));
    boolean rungAlready =
        another.isPresent()
            && call.legs().stream().anyMatch(leg -> leg.party().address().equals(another.get()));
    if (another.isPresent() && !rungAlready && gone.party().role() == Role.AGENT) {
      return ring(call, another.get(), at);
    }
    return letGo(call, List.of(left), Farewell.APOLOGY, at, at);
  }

  /** One more agent is wanted in the room. */
  static Call ring(Call call, Address address, Instant at) {
    return add(call, Role.AGENT, address, at);
  }

  static Call add(Call call, Role role, Address address, Instant at) {
    Label label = nextLabel(call, role);
    boolean soon =
        call.path() == Path.LEGS ? LegActs.somebodyWaits(call) : call.room().sid().isPresent();
    Instant due = soon ? at : at.plus(Arrivals.PATIENCE);
    Party party = Party.of(label, Optional.empty(), role, address, at).dueAt(due);
    return call.became(new Leg.Ringing(party), "is to be rung at " + address.masked(), at);
  }

  private static Label nextLabel(Call call, Role role) {
    if (role == Role.CUSTOMER) {
      return new Label(role.word());
    }
    long before = call.legs().stream().filter(leg -> leg.party().role() == role).count();
    return new Label(role.word() + "-" + (before + 1));
  }

  /** These legs shall go. */
  static Call letGo(Call call, List<Leg> legs, Farewell farewell, Instant due, Instant at) {
    Call next = call;
    for (Leg leg : legs) {
      if (Acts.toBeDialled(leg)) {
        next = next.became(leg.ended("not needed any more", at), "is not rung any more", at);
        continue;
      }
      Party party = leg.party().wishing(at).leaving(farewell).dueAt(due);
      next = next.became(leg.with(party), "is let go", at);
    }
    return next.live().findAny().isEmpty() ? next.over(at) : next;
  }

  private static boolean isCustomer(Leg leg) {
    return leg.party().role() == Role.CUSTOMER;
  }
}
