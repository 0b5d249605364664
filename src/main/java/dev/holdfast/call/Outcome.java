package dev.holdfast.call;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of an act. */
public sealed interface Outcome {
  /** Twilio has done it. */
  record Done() implements Outcome {}

  /** Twilio has made a leg. */
  record Made(CallSid sid) implements Outcome {}

  /**
   * What Twilio shows.
   *
   * @param conference the room, if it is there
   * @param present the legs in the room, by label
   * @param elsewhere the status of the legs that are not, by label; a leg that nobody knows is
   *     missing
   * @param queued the legs that wait in one of the call's queues, with the number of that queue
   */
  record Seen(
      Optional<ConferenceSid> conference,
      List<Present> present,
      Map<Label, Status> elsewhere,
      Map<Label, Integer> queued)
      implements Outcome {
    public Seen {
      present = List.copyOf(present);
      elsewhere = Map.copyOf(elsewhere);
      queued = Map.copyOf(queued);
    }
  }

  /** The leg that was to be met is not in its queue any more. */
  record Absent() implements Outcome {}

  /** A participant as Twilio shows it. */
  record Present(Label label, CallSid sid, boolean hold, boolean connected) {}

  /** A call as Twilio shows it. */
  record Status(CallSid sid, String status) {}

  /** Twilio said no. */
  record Refused(String detail) implements Outcome {}

  /** Twilio certainly has not acted. */
  record NotReached(String detail) implements Outcome {}

  /** Twilio may have acted. */
  record Doubtful(String detail) implements Outcome {}

  /** The record had changed: it was not done. */
  record Skipped() implements Outcome {}
}
