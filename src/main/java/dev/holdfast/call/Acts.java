package dev.holdfast.call;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Which request to Twilio is due for a call, and whether it still is. */
public final class Acts {
  private Acts() {}

  /** The first act that is due; looking goes before everything else. */
  public static Act next(Call call, Line line, Instant now) {
    if (call.endedAt().isPresent()) {
      return LegActs.queue(call, now);
    }
    if (call.path() == Path.LEGS) {
      return LegActs.next(call, line, now);
    }
    if (call.isToBeLookedAt(now)) {
      return look(call, line);
    }
    return LegActs.inOrder(call)
        .filter(leg -> due(leg, line, now) && !awaitsStart(call, leg))
        .findFirst()
        .map(leg -> of(call, leg, line))
        .orElseGet(() -> LegActs.queue(call, now));
  }

  /** Whether an act is what its leg still wants. */
  public static boolean stillDue(Call call, Act act) {
    if (act instanceof Act.DropQueue drop) {
      return call.queue(drop.number()).filter(queue -> queue.dropAt().isPresent()).isPresent();
    }
    if (call.endedAt().isPresent()) {
      return false;
    }
    return !(act instanceof Act.OfLeg one)
        || call.leg(one.label())
            .filter(Leg::live)
            .filter(leg -> leg.party().turn() == one.turn() && wants(leg, one))
            .isPresent();
  }

  private static boolean wants(Leg leg, Act.OfLeg act) {
    if (act instanceof Act.Hold) {
      return leg instanceof Leg.Holding;
    }
    if (act instanceof Act.Resume) {
      return leg instanceof Leg.Resuming;
    }
    if (act instanceof Act.Remind) {
      return leg instanceof Leg.OnHold;
    }
    if (act instanceof Act.Moving) {
      return !leg.party().toldNow();
    }
    return (act instanceof Act.DialIn || act instanceof Act.Ring)
        ? leg instanceof Leg.Ringing && leg.party().sid().isEmpty()
        : leg.party().leaving().isPresent();
  }

  /** When something is due next; empty: nothing is, until somebody tells us something. */
  public static Optional<Instant> nextAt(Call call, Line line) {
    Stream<Instant> queues = call.queues().stream().flatMap(queue -> queue.dropAt().stream());
    if (call.endedAt().isPresent()) {
      return queues.min(Comparator.naturalOrder());
    }
    return Stream.concat(
            Stream.concat(queues, call.lookAt().stream()),
            call.live().flatMap(leg -> times(call, leg, line)))
        .min(Comparator.naturalOrder());
  }

  /** A leg that nobody has dialled yet. */
  static boolean toBeDialled(Leg leg) {
    return leg instanceof Leg.Ringing
        && leg.party().sid().isEmpty()
        && leg.party().triedAt().isEmpty()
        && leg.party().leaving().isEmpty();
  }

  private static Stream<Instant> times(Call call, Leg leg, Line line) {
    Stream<Instant> due = awaitsStart(call, leg) ? Stream.empty() : leg.party().dueAt().stream();
    if (leg instanceof Leg.OnHold held && held.party().leaving().isEmpty()) {
      return Stream.concat(due, Stream.of(held.limitAt()));
    }
    if (leg instanceof Leg.Holding asked) {
      return Stream.concat(due, Stream.of(Ticks.givesUpAt(asked)));
    }
    return leg instanceof Leg.Ringing
        ? Stream.concat(due, Stream.of(Ticks.ringsUntil(call, leg, line)))
        : due;
  }

  /** A hold in a room that has not started would be refused, or be none. */
  private static boolean awaitsStart(Call call, Leg leg) {
    return leg instanceof Leg.Holding && leg.party().seated() && !call.room().started();
  }

  private static boolean due(Leg leg, Line line, Instant now) {
    boolean reminder =
        leg instanceof Leg.OnHold held
            && line.atLimit() == AtLimit.REMIND
            && held.party().leaving().isEmpty()
            && !held.limitAt().isAfter(now);
    return reminder || leg.party().isDue(now);
  }

  private static Act of(Call call, Leg leg, Line line) {
    Party party = leg.party();
    if (party.leaving().isPresent() && party.sid().isPresent()) {
      return goes(call, leg, party.sid().get());
    }
    boolean comes = !party.seated() && !(leg instanceof Leg.Ringing);
    if (comes && party.sid().isPresent()) {
      return LegActs.moving(call, party, party.sid().get());
    }
    if (call.room().sid().isEmpty() || (party.sid().isEmpty() && !toBeDialled(leg))) {
      return look(call, line);
    }
    ConferenceSid room = call.room().sid().get();
    if (toBeDialled(leg)) {
      return new Act.DialIn(
          call.id(),
          room,
          party.label(),
          party.turn(),
          party.role(),
          line.number(),
          party.address(),
          line.ringFor());
    }
    return inRoom(call, room, party.sid().orElseThrow(), leg, line);
  }

  /** A leg that shall go does so wherever it is. */
  static Act goes(Call call, Leg leg, CallSid sid) {
    Party party = leg.party();
    return Endings.silently(leg)
        ? new Act.HangUp(call.id(), sid, party.label(), party.turn())
        : move(call, party, sid);
  }

  static Act move(Call call, Party party, CallSid sid) {
    return new Act.Move(call.id(), sid, party.label(), party.turn());
  }

  private static Act inRoom(Call call, ConferenceSid room, CallSid sid, Leg leg, Line line) {
    Party party = leg.party();
    if (leg instanceof Leg.Holding asked) {
      Hold hold = asked.hold();
      return new Act.Hold(
          call.id(), room, sid, party.label(), party.turn(), hold.number(), hold.music());
    }
    if (leg instanceof Leg.Resuming asked) {
      return new Act.Resume(
          call.id(),
          room,
          sid,
          party.label(),
          party.turn(),
          asked.hold().map(Hold::music).orElse(line.music()));
    }
    if (leg instanceof Leg.OnHold held && party.dueAt().isEmpty()) {
      return new Act.Remind(call.id(), room, sid, party.label(), party.turn(), held.hold().music());
    }
    return look(call, line);
  }

  static Act look(Call call, Line line) {
    return new Act.Look(
        call.id(),
        call.path() == Path.LEGS ? Optional.empty() : Optional.of(call.room().name()),
        call.room().sid(),
        call.live()
            .map(Leg::party)
            .filter(one -> one.sid().isPresent() || one.triedAt().isPresent())
            .map(one -> sought(call, one, line))
            .toList(),
        call.queues(),
        call.live().toList());
  }

  private static Act.Sought sought(Call call, Party one, Line line) {
    Optional<CallSid> parent =
        call.tie().isOther(one.label())
            ? call.tie().owner().flatMap(call::leg).flatMap(leg -> leg.party().sid())
            : Optional.empty();
    return new Act.Sought(
        one.label(),
        one.sid(),
        line.number(),
        one.address(),
        one.triedAt().orElse(one.since()),
        parent);
  }
}
