package dev.holdfast.call;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One request to Twilio that the record says is due. */
public sealed interface Act {
  CallSid call();

  /** The word that a route branches on. */
  String kind();

  /** An act about one leg, good only for this turn. */
  sealed interface OfLeg extends Act {
    Label label();

    int turn();
  }

  /** Ring an address and put it into the room. */
  record DialIn(
      CallSid call,
      ConferenceSid conference,
      Label label,
      int turn,
      Role role,
      Address from,
      Address to,
      Duration ringFor)
      implements OfLeg {
    @Override
    public String kind() {
      return "dial-in";
    }
  }

  /** Put a participant on hold. */
  record Hold(
      CallSid call,
      ConferenceSid conference,
      CallSid sid,
      Label label,
      int turn,
      int number,
      String music)
      implements OfLeg {
    @Override
    public String kind() {
      return "hold";
    }
  }

  /** Take a participant's hold away. */
  record Resume(
      CallSid call, ConferenceSid conference, CallSid sid, Label label, int turn, String music)
      implements OfLeg {
    @Override
    public String kind() {
      return "resume";
    }
  }

  /** End a leg. */
  record HangUp(CallSid call, CallSid sid, Label label, int turn) implements OfLeg {
    @Override
    public String kind() {
      return "hang-up";
    }
  }

  /** Make a leg ask what next, so that it is told goodbye. */
  record SendOff(CallSid call, CallSid sid, Label label, int turn) implements OfLeg {
    @Override
    public String kind() {
      return "send-off";
    }
  }

  /** Remind those who talk of the one who is on hold. */
  record Remind(
      CallSid call, ConferenceSid conference, CallSid sid, Label label, int turn, String music)
      implements OfLeg {
    @Override
    public String kind() {
      return "remind";
    }
  }

  /**
   * Find out what is true.
   *
   * @param legs the live legs, each to be found in the room or among the calls
   */
  record Look(CallSid call, String room, Optional<ConferenceSid> conference, List<Sought> legs)
      implements Act {
    public Look {
      legs = List.copyOf(legs);
    }

    @Override
    public String kind() {
      return "look";
    }
  }

  /** A leg to be looked for. */
  record Sought(
      Label label, Optional<CallSid> sid, Address from, Address to, java.time.Instant since) {}

  /** Nothing is due, or somebody else is at it. */
  record Nothing(CallSid call) implements Act {
    @Override
    public String kind() {
      return "nothing";
    }
  }
}
