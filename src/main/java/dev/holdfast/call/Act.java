package dev.holdfast.call;

import java.time.Duration;
import java.time.Instant;
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

  /** An act that makes a leg ask what next. */
  sealed interface Moving extends OfLeg {}

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

  /** Make a leg ask what next. */
  record Move(CallSid call, CallSid sid, Label label, int turn) implements Moving {
    @Override
    public String kind() {
      return "move";
    }
  }

  /** Make both legs of somebody else's Dial ask what next, the child first. */
  record MoveBoth(
      CallSid call,
      CallSid sid,
      Label label,
      int turn,
      CallSid parent,
      Label parentLabel,
      int parentTurn)
      implements Moving {
    @Override
    public String kind() {
      return "move-both";
    }
  }

  /**
   * Make a leg ask what next, so that it dials the queue of another one who must still be in it.
   *
   * @param waits who must still be in the queue
   * @param queue its SID; empty: nobody has named it yet
   * @param name its friendly name
   */
  record Rejoin(
      CallSid call,
      CallSid sid,
      Label label,
      int turn,
      CallSid waits,
      Optional<QueueSid> queue,
      String name)
      implements Moving {
    @Override
    public String kind() {
      return "rejoin";
    }
  }

  /** Ring an address, for a leg on its own line. */
  record Ring(
      CallSid call, Label label, int turn, Role role, Address from, Address to, Duration ringFor)
      implements OfLeg {
    @Override
    public String kind() {
      return "ring";
    }
  }

  /** Delete the queue of a hold that is over. */
  record DropQueue(CallSid call, int number, String name, Optional<QueueSid> queue) implements Act {
    @Override
    public String kind() {
      return "drop-queue";
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
   * @param room the room's name; empty: the call is on legs
   * @param legs the live legs, each to be found in the room or among the calls
   * @param queues the queues that may be there
   * @param known the live legs as they were when the look began
   */
  record Look(
      CallSid call,
      Optional<String> room,
      Optional<ConferenceSid> conference,
      List<Sought> legs,
      List<HoldQueue> queues,
      List<Leg> known)
      implements Act {
    public Look {
      known = List.copyOf(known);
      legs = List.copyOf(legs);
      queues = List.copyOf(queues);
    }

    @Override
    public String kind() {
      return "look";
    }
  }

  /**
   * A leg to be looked for.
   *
   * @param parent whose Dial rings it; empty: nobody's
   */
  record Sought(
      Label label,
      Optional<CallSid> sid,
      Address from,
      Address to,
      Instant since,
      Optional<CallSid> parent) {}

  /** Nothing is due, or somebody else is at it. */
  record Nothing(CallSid call) implements Act {
    @Override
    public String kind() {
      return "nothing";
    }
  }
}
