package dev.holdfast.call;

import java.time.Instant;
import java.util.Optional;

/**
 * One phone connection in one of its states; what a state does not name it refuses.
 *
 * <p>On legs joined by a Dial, whoever talks with the one that shall be on hold is <i>parking</i>
 * (asked) and then <i>parked</i>, and comes back with it.
 *
 * <p>The life of a leg in a room: it rings, waits until somebody is there, talks. A hold makes it
 * <i>holding</i> (asked) and, once Twilio shows it, <i>on hold</i>; a resume makes it
 * <i>resuming</i> and then waiting or talking again. It may end in every state, and nothing follows
 * that.
 */
public sealed interface Leg {
  Party party();

  /** The same state with other particulars. */
  Leg with(Party party);

  /** The state as the API writes it. */
  String state();

  /** A new wish: shall be on hold. */
  Decision hold(Hold hold, Instant at);

  /** A new wish: shall talk again. */
  default Decision resume(Instant at) {
    return new Decision.Same();
  }

  /** The hold that is asked, shown or being ended; empty in every other state. */
  default Optional<Hold> held() {
    return Optional.empty();
  }

  default boolean live() {
    return true;
  }

  /** Whether this leg takes part in the conversation of the room it is in. */
  default boolean audible() {
    return false;
  }

  default boolean asked() {
    return false;
  }

  default Leg ended(String why, Instant at) {
    return new Ended(party().notDue().since(at), why);
  }

  /** Rings, or is still to be dialled. */
  record Ringing(Party party) implements Leg {
    @Override
    public Leg with(Party other) {
      return new Ringing(other);
    }

    @Override
    public String state() {
      return "ringing";
    }

    @Override
    public Decision hold(Hold hold, Instant at) {
      return Decision.no(Refusal.Code.RINGING, "The leg is ringing; hold it once it is answered.");
    }

    /** Answered, and in the room. */
    public Leg joined(Instant at) {
      return new Waiting(party.notDue().seated(true).since(at));
    }

    /** Answered, on a line of its own. */
    public Leg up(Instant at) {
      return new Waiting(party.notDue().since(at));
    }
  }

  /** Up, with nobody to talk to yet or any more. */
  record Waiting(Party party) implements Leg {
    @Override
    public Leg with(Party other) {
      return new Waiting(other);
    }

    @Override
    public String state() {
      return "waiting";
    }

    @Override
    public Decision hold(Hold hold, Instant at) {
      return holding(this, hold, at);
    }

    @Override
    public boolean audible() {
      return true;
    }
  }

  /** In conversation. */
  record Talking(Party party) implements Leg {
    @Override
    public Leg with(Party other) {
      return new Talking(other);
    }

    @Override
    public String state() {
      return "talking";
    }

    @Override
    public Decision hold(Hold hold, Instant at) {
      return holding(this, hold, at);
    }

    @Override
    public boolean audible() {
      return true;
    }
  }

  /** Asked to be on hold, not shown yet: it may still be talking. */
  record Holding(Party party, Hold hold) implements Leg {
    @Override
    public Leg with(Party other) {
      return new Holding(other, hold);
    }

    @Override
    public String state() {
      return "holding";
    }

    @Override
    public Decision hold(Hold other, Instant at) {
      return inTransition();
    }

    @Override
    public Decision resume(Instant at) {
      return inTransition();
    }

    @Override
    public Optional<Hold> held() {
      return Optional.of(hold);
    }

    @Override
    public boolean audible() {
      return true;
    }

    @Override
    public boolean asked() {
      return true;
    }

    /** Twilio has shown it. */
    public Leg shown(Instant at, Instant limitAt) {
      return new OnHold(party.notDue().since(at), hold.shownAt(at), limitAt);
    }

    /** The wish is given up: it talks as before. */
    public Leg gaveUp(Failure.Kind kind, String detail, Instant at) {
      Failure failure = new Failure(party.turn(), kind, detail);
      return new Talking(party.wishing(at).since(at).notDue().failed(failure));
    }

    /** The wish is given up, but its leg has moved already: it is to talk again. */
    public Resuming turnedBack(Failure.Kind kind, String detail, Instant at) {
      Failure failure = new Failure(party.turn(), kind, detail);
      return new Resuming(party.wishing(at).since(at).failed(failure), Optional.empty());
    }
  }

  /** Hears hold music, hears nobody, is heard by nobody. */
  record OnHold(Party party, Hold hold, Instant limitAt) implements Leg {
    @Override
    public Leg with(Party other) {
      return new OnHold(other, hold, limitAt);
    }

    @Override
    public String state() {
      return "on-hold";
    }

    /** On hold already; other music is heard from the next asking on. */
    @Override
    public Decision hold(Hold other, Instant at) {
      if (party.leaving().isPresent()) {
        return leaving();
      }
      Hold same =
          new Hold(
              hold.number(),
              hold.reason(),
              hold.by(),
              other.music(),
              other.message(),
              hold.askedAt(),
              hold.heldAt());
      return same.equals(hold)
          ? new Decision.Same()
          : new Decision.Moved(new OnHold(party, same, limitAt));
    }

    @Override
    public Decision resume(Instant at) {
      if (party.leaving().isPresent()) {
        return leaving();
      }
      return new Decision.Moved(new Resuming(party.wishing(at).since(at), Optional.of(hold)));
    }

    @Override
    public Optional<Hold> held() {
      return Optional.of(hold);
    }

    /** The limit has been dealt with; this is the next one. */
    public Leg limitedAt(Instant next) {
      return new OnHold(party, hold, next);
    }

    /** Somebody else has ended the hold. */
    public Leg released(Instant at) {
      return new Waiting(party.notDue().since(at));
    }
  }

  /**
   * Asked to talk again, not shown yet.
   *
   * @param hold the hold that is to end; empty: it was not on hold, but parked or on its own
   */
  record Resuming(Party party, Optional<Hold> hold) implements Leg {
    @Override
    public Leg with(Party other) {
      return new Resuming(other, hold);
    }

    @Override
    public String state() {
      return "resuming";
    }

    @Override
    public Decision hold(Hold other, Instant at) {
      return inTransition();
    }

    @Override
    public Decision resume(Instant at) {
      return inTransition();
    }

    @Override
    public Optional<Hold> held() {
      return hold;
    }

    @Override
    public boolean asked() {
      return true;
    }

    /** Twilio has shown that the hold is over. */
    public Leg shown(Instant at) {
      return new Waiting(party.notDue().since(at));
    }

    /** There is nobody to come back to: it stays on hold. */
    public Leg heldAgain(Instant at) {
      Party again = party.wishing(at).since(at);
      return hold.<Leg>map(same -> new Holding(again, same)).orElse(new Waiting(again.notDue()));
    }
  }

  /** Asked to wait, quietly, for the one that is being put on hold. */
  record Parking(Party party) implements Leg {
    @Override
    public Leg with(Party other) {
      return new Parking(other);
    }

    @Override
    public String state() {
      return "parking";
    }

    @Override
    public Decision hold(Hold hold, Instant at) {
      return inTransition();
    }

    @Override
    public Decision resume(Instant at) {
      return inTransition();
    }

    @Override
    public boolean audible() {
      return true;
    }

    @Override
    public boolean asked() {
      return true;
    }

    /** It was told to wait. */
    public Leg shown(Instant at) {
      return new Parked(party.notDue().since(at));
    }
  }

  /** Waits, quietly, for the one that is on hold. */
  record Parked(Party party) implements Leg {
    @Override
    public Leg with(Party other) {
      return new Parked(other);
    }

    @Override
    public String state() {
      return "parked";
    }

    @Override
    public Decision hold(Hold hold, Instant at) {
      return Decision.no(
          Refusal.Code.PARKED, "The leg is parked: the other one is on hold. Resume that first.");
    }

    /** It shall talk again with the one that was on hold. */
    public Resuming back(Instant at) {
      return new Resuming(party.wishing(at).since(at), Optional.empty());
    }
  }

  /** Over. */
  record Ended(Party party, String why) implements Leg {
    @Override
    public Leg with(Party other) {
      return new Ended(other, why);
    }

    @Override
    public String state() {
      return "ended";
    }

    @Override
    public Decision hold(Hold hold, Instant at) {
      return over();
    }

    @Override
    public Decision resume(Instant at) {
      return over();
    }

    @Override
    public boolean live() {
      return false;
    }

    private static Decision over() {
      return Decision.no(Refusal.Code.LEG_ENDED, "The leg has ended.");
    }
  }

  private static Decision holding(Leg leg, Hold hold, Instant at) {
    if (leg.party().leaving().isPresent()) {
      return leaving();
    }
    return new Decision.Moved(new Holding(leg.party().wishing(at).since(at), hold));
  }

  private static Decision leaving() {
    return Decision.no(Refusal.Code.LEAVING, "The leg is being let go.");
  }

  private static Decision inTransition() {
    return Decision.no(
        Refusal.Code.IN_TRANSITION, "Twilio has not shown the last wish for this leg yet.");
  }
}
