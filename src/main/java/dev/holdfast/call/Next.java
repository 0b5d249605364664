package dev.holdfast.call;

import java.time.Instant;
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
  /** The branches. */
  public enum What {
    JOIN_ROOM("join-room"),
    HANG_UP("hang-up"),
    APOLOGISE("apologise"),
    NOTHING("nothing");

    private final String word;

    What(String word) {
      this.word = word;
    }

    /** The branch as a route writes it. */
    public String word() {
      return word;
    }
  }

  /** The branch as a route writes it. */
  public String word() {
    return what.word();
  }

  /**
   * Decides for a leg, whatever the turn of its question: the answer is its present wish.
   *
   * @param over whether the question says that the leg has ended: then it is a fact, no question
   */
  public static Next of(Call call, Line line, CallSid sid, boolean over, Instant at) {
    Optional<Leg> found = call.leg(sid);
    if (found.isEmpty() || !found.get().live()) {
      return new Next(call, sid, What.HANG_UP);
    }
    Leg leg = found.get();
    if (over) {
      return new Next(Endings.over(call, line, leg, "hung up", at), sid, What.NOTHING);
    }
    if (leg.party().leaving().isPresent()) {
      return new Next(call, sid, goodbye(leg.party().leaving().get()));
    }
    if (leg instanceof Leg.Ringing) {
      return new Next(call, sid, What.JOIN_ROOM);
    }
    return outOfRoom(call, leg, sid, at);
  }

  /** The room ended, or the leg was put out of it, without our doing: the leg is let go. */
  private static Next outOfRoom(Call call, Leg leg, CallSid sid, Instant at) {
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
    return farewell == Farewell.APOLOGY ? What.APOLOGISE : What.HANG_UP;
  }
}
