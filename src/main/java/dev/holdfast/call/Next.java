package dev.holdfast.call;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a leg that asks "what now?" is told.
 *
 * @param call the call, as the question leaves it
 * @param sid the leg that asks
 * @param what the branch that a route takes
 */
public record Next(Call call, CallSid sid, What what) {
  /** The branches; a route writes them in lower case with dashes. */
  public enum What {
    JOIN_ROOM,
    /** Ring the other one. */
    DIAL,
    /** Wait in a queue, with music on hold. */
    QUEUE,
    /** Wait quietly for the one on hold. */
    PARK,
    /** The same, after a reminder. */
    REMIND,
    /** Dial the queue of the one who is on hold. */
    JOIN_QUEUE,
    /** A moment of quiet, then ask again. */
    LINGER,
    /** Ask again at once, for the present turn. */
    ASK_AGAIN,
    /** The customer has hung up: say so, and stay. */
    CUSTOMER_LEFT_STAY,
    /** The customer has hung up: say so, and hang up. */
    CUSTOMER_LEFT,
    HANG_UP,
    APOLOGISE,
    NOTHING;

    /** The branch as a route writes it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it names the other leg of a tie. */
    boolean needsOther() {
      return this == DIAL || this == JOIN_QUEUE;
    }

    private static What of(String word) {
      return Arrays.stream(values())
          .filter(one -> one.word().equals(word))
          .findFirst()
          .orElseThrow();
    }
  }

  /** The branch as a route writes it. */
  public String word() {
    return what.word();
  }

  /**
   * Decides for a leg, whatever the turn of its question: the answer is its present wish. The same
   * question, asked again because its answer was lost, gets the same answer.
   */
  public static Next of(Call call, Line line, Question asked, Instant at) {
    Optional<Leg> leg = call.leg(asked.leg()).filter(Leg::live);
    Optional<What> said = leg.flatMap(one -> said(call, one.party(), asked));
    if (said.isPresent()) {
      return new Next(call, asked.leg(), said.get());
    }
    Next next = decide(call, line, asked, at);
    return next.goesOn(call) ? next : next.remembered(asked, at);
  }

  /**
   * Whether a document that only waits goes on: the leg is told what it was told before, nothing
   * has changed, and there is nothing to write.
   */
  public boolean goesOn(Call before) {
    boolean waits = what == What.PARK || what == What.LINGER;
    return waits
        && call.equals(before)
        && before
            .leg(sid)
            .filter(Leg::live)
            .map(Leg::party)
            .filter(party -> party.toldNow() && party.dueAt().isEmpty())
            .filter(party -> party.told().word().equals(word()))
            .isPresent();
  }

  /** What was told to the same question, if that can still be told. */
  private static Optional<What> said(Call call, Party party, Question asked) {
    boolean again = !asked.token().isEmpty() && party.told().token().equals(asked.token());
    return again && party.toldNow()
        ? Optional.of(What.of(party.told().word()))
            .filter(what -> call.tie().other().isPresent() || !what.needsOther())
        : Optional.empty();
  }

  static Next decide(Call call, Line line, Question asked, Instant at) {
    Optional<Leg> found = call.leg(asked.leg());
    if (found.isEmpty() || !found.get().live()) {
      return new Next(call, asked.leg(), What.HANG_UP);
    }
    Leg leg = found.get();
    if (asked.over()) {
      return new Next(Endings.over(call, line, leg, "hung up", at), asked.leg(), What.NOTHING);
    }
    if (leg.party().leaving().isPresent()) {
      return new Next(call, asked.leg(), goodbye(leg.party().leaving().get()));
    }
    if (call.path() == Path.LEGS) {
      return LegNext.of(call, line, leg, asked, at);
    }
    return leg.party().seated() && asked.isAboutRoom(leg.party())
        ? outOfRoom(call, leg, asked, at)
        : intoRoom(call, leg, asked);
  }

  /** Whoever follows comes with an older question, and need not be nudged any more. */
  private static Next intoRoom(Call call, Leg leg, Question asked) {
    Party party = leg.party();
    Told told = new Told(party.turn(), asked.token(), What.JOIN_ROOM.word());
    Call next = party.seated() ? call : call.with(leg.with(party.told(told)));
    return new Next(next, asked.leg(), What.JOIN_ROOM);
  }

  /** A leg that was told its own turn's document needs no nudge for it any more. */
  Next remembered(Question asked, Instant at) {
    Optional<Leg> leg = call.leg(sid).filter(Leg::live);
    if (leg.isEmpty()) {
      return this;
    }
    Party party = leg.get().party();
    if (!asked.isAbout(party)) {
      return this;
    }
    Told told = new Told(party.turn(), asked.token(), word());
    Call known = call.with(Upgrades.moved(leg.get().with(party.told(told))));
    return new Next(Ties.moved(known, party.label(), at), sid, what);
  }

  /** The room ended, or the leg was put out of it, without our doing: the leg is let go. */
  private static Next outOfRoom(Call call, Leg leg, Question asked, Instant at) {
    CallSid sid = asked.leg();
    if (Rooms.mayHaveMoved(call, at)) {
      Call again = Upgrades.again(call, leg, at);
      return intoRoom(again, again.leg(leg.party().label()).orElseThrow(), asked);
    }
    Farewell farewell = leg.party().role() == Role.CUSTOMER ? Farewell.APOLOGY : Farewell.SILENT;
    Party party = leg.party().wishing(at).notDue().leaving(farewell);
    Call next =
        call.with(leg.with(party))
            .note(
                at,
                Entry.Kind.HEARD,
                Optional.of(party.label()),
                "is out of the room without our doing",
                Map.of());
    return new Next(next, sid, goodbye(farewell));
  }

  private static What goodbye(Farewell farewell) {
    return switch (farewell) {
      case APOLOGY -> What.APOLOGISE;
      case CUSTOMER_LEFT -> What.CUSTOMER_LEFT;
      case SILENT -> What.HANG_UP;
    };
  }
}
