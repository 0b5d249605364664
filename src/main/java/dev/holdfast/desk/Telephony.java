package dev.holdfast.desk;

import dev.holdfast.call.Act;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Line;
import dev.holdfast.call.Outcome;
import dev.holdfast.call.Stranger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What we ask of Twilio by REST. Every method sends, waits for the answer within the configured
 * time-outs and throws a {@link TwilioFailure} when it is not yes; none of them repeats anything.
 */
public interface Telephony {
  /**
   * Puts a participant on hold.
   *
   * @param readFirst whether an earlier attempt may have done it already
   */
  void hold(Act.Hold act, boolean readFirst);

  /** Announces a return to the room, as the music profile says. */
  void announceReturn(Act.Resume act);

  /** Takes a hold away; reads first whether it is there. */
  void resume(Act.Resume act);

  /** Rings an address into the room of a call. */
  CallSid dialIn(Act.DialIn act);

  /** Ends a leg; one that has ended already is fine. */
  void hangUp(CallSid sid);

  /** Makes a leg ask what next. */
  void move(Act.Move act);

  /**
   * Makes a leg ask what next, if the one whom it shall meet still waits in its queue.
   *
   * @return whether that one waits
   */
  boolean rejoin(Act.Rejoin act);

  /** Rings an address; who answers asks what to do. */
  CallSid ring(Act.Ring act);

  /** Deletes a queue; one that is not there any more is fine. */
  void drop(Act.DropQueue act);

  /** Reminds those who talk. */
  void remind(Act.Remind act);

  /**
   * Finds out what is true.
   *
   * @param taken whether a leg is known as another one already, where it is looked up by its
   *     addresses
   */
  Outcome.Seen look(Act.Look act, Predicate<CallSid> taken);

  /**
   * Finds out what a CallSid is that never passed through us.
   *
   * @param conference the conference in which it is, by SID or name; empty: all are gone through
   */
  Stranger findOut(CallSid sid, Optional<String> conference);

  /**
   * Makes both legs of a Dial ask what next that somebody else made: the child, and at once the
   * parent, which would run off the end of its document otherwise.
   *
   * @return whether the parent could still be reached
   */
  boolean moveBoth(Act.MoveBoth act);

  /** What may have been left there. */
  Leftovers leftovers();

  /** Rings the first leg of an outbound call. */
  CallSid place(Placement placement, Line line);

  /** Finds the leg of a placement whose answer was lost, by to, from and time. */
  Optional<CallSid> find(Placement placement, Line line, Instant since, Predicate<CallSid> taken);

  /**
   * What this thread has sent since it last asked, and what came back, each as text for people;
   * nothing of it is secret.
   */
  List<String> transcript();
}
