package dev.holdfast.call;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Which request to Twilio is due for a call on legs, and for the queues that any call has left. */
final class LegActs {
  private LegActs() {}

  static Act next(Call call, Line line, Instant now) {
    if (call.isToBeLookedAt(now)) {
      return Acts.look(call, line);
    }
    return inOrder(call)
        .filter(leg -> leg.party().isDue(now))
        .findFirst()
        .map(leg -> of(call, leg, line))
        .orElseGet(() -> queue(call, now));
  }

  /** The deletion of a queue that nobody needs any more. */
  static Act queue(Call call, Instant now) {
    return call.queues().stream()
        .filter(queue -> queue.dropAt().filter(at -> !at.isAfter(now)).isPresent())
        .findFirst()
        .<Act>map(
            queue ->
                new Act.DropQueue(
                    call.id(),
                    queue.number(),
                    HoldQueue.name(call.id(), queue.number()),
                    queue.sid()))
        .orElse(new Act.Nothing(call.id()));
  }

  /** Somebody is on hold, or about to be, with nobody there: whoever is rung shall meet them. */
  static boolean somebodyWaits(Call call) {
    return call.live().anyMatch(leg -> leg instanceof Leg.OnHold || leg instanceof Leg.Holding);
  }

  /** The one that does not own the Dial goes first: the owner would drop it. */
  static Stream<Leg> inOrder(Call call) {
    return call.live()
        .sorted(Comparator.comparing(leg -> !call.tie().isOther(leg.party().label())));
  }

  private static Act of(Call call, Leg leg, Line line) {
    Party party = leg.party();
    if (Acts.toBeDialled(leg)) {
      return somebodyWaits(call) ? ring(call, party, line) : Acts.look(call, line);
    }
    if (party.sid().isEmpty()) {
      return Acts.look(call, line);
    }
    CallSid sid = party.sid().get();
    if (party.leaving().isPresent()) {
      return Acts.goes(call, leg, sid);
    }
    if (leg instanceof Leg.Ringing) {
      return Acts.look(call, line);
    }
    return rejoin(call, leg, sid).orElse(moving(call, party, sid));
  }

  /** Of somebody else's Dial both are moved: its owner would not come by itself. */
  static Act moving(Call call, Party party, CallSid sid) {
    boolean both = call.tie().foreign() && call.tie().isOther(party.label()) && !party.toldNow();
    return both ? both(call, party, sid) : Acts.move(call, party, sid);
  }

  private static Act both(Call call, Party child, CallSid sid) {
    Optional<Party> parent = call.tie().owner().flatMap(call::leg).map(Leg::party);
    return parent
        .flatMap(Party::sid)
        .<Act>map(
            known ->
                new Act.MoveBoth(
                    call.id(),
                    sid,
                    child.label(),
                    child.turn(),
                    known,
                    parent.get().label(),
                    parent.get().turn()))
        .orElse(Acts.move(call, child, sid));
  }

  private static Optional<Act> rejoin(Call call, Leg leg, CallSid sid) {
    Party party = leg.party();
    Tie tie = call.tie();
    boolean dials = tie.kind() == Tie.Kind.QUEUE && !tie.shown() && tie.isOwner(party.label());
    return tie.other()
        .filter(one -> dials && leg instanceof Leg.Resuming)
        .flatMap(call::leg)
        .flatMap(waits -> waits.party().sid())
        .map(
            waits ->
                new Act.Rejoin(
                    call.id(),
                    sid,
                    party.label(),
                    party.turn(),
                    waits,
                    call.queue(tie.queue()).flatMap(HoldQueue::sid),
                    HoldQueue.name(call.id(), tie.queue())));
  }

  private static Act ring(Call call, Party party, Line line) {
    return new Act.Ring(
        call.id(),
        party.label(),
        party.turn(),
        party.role(),
        line.number(),
        party.address(),
        line.ringFor());
  }
}
