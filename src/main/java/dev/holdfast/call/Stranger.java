package dev.holdfast.call;

import java.util.List;

/** What a CallSid turns out to be that never passed through us. */
public sealed interface Stranger {
  /** Nothing that can be held safely. */
  record No(Refusal refusal) implements Stranger {}

  /** In a conference, with others perhaps. */
  record InRoom(ConferenceSid conference, String name, List<Guest> guests) implements Stranger {
    public InRoom {
      guests = List.copyOf(guests);
    }
  }

  /** Joined with another leg by a Dial that somebody else made. */
  record Joined(Guest parent, Guest child) implements Stranger {}

  /**
   * A leg as Twilio shows it.
   *
   * @param far the address at its far end
   * @param ours the number of the account at its near end
   * @param inbound whether somebody called us
   * @param hold whether it is on hold in its conference
   */
  record Guest(CallSid sid, Address far, Address ours, boolean inbound, boolean hold) {
    /** Somebody from outside who called in is a customer. */
    boolean calledIn() {
      return inbound && far.value().startsWith("+");
    }
  }

  /** A plain no. */
  static No no(Refusal.Code code, String detail) {
    return new No(new Refusal(code, detail));
  }

  /** Everybody who is there. */
  default List<Guest> everybody() {
    if (this instanceof InRoom room) {
      return room.guests();
    }
    return this instanceof Joined two ? List.of(two.parent(), two.child()) : List.of();
  }
}
