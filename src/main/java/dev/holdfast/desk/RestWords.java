package dev.holdfast.desk;

import dev.holdfast.call.Act;
import dev.holdfast.call.Acts;
import dev.holdfast.call.Call;
import dev.holdfast.call.Entry;
import dev.holdfast.call.Label;
import dev.holdfast.call.Outcome;
import dev.holdfast.word.Word;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words that send to Twilio, one request each. A route repeats a word, never a chain: each time
 * the record is read again, and the request is left out when its leg wants something else by now.
 */
public final class RestWords {
  private static final Logger LOG = LoggerFactory.getLogger("nudge");

  private final Registry registry;
  private final Telephony telephony;
  private final RequestLines lines;
  private final InstantSource time;

  /**
   * Talks to Twilio.
   *
   * @param lease for how long each try makes the lease anew
   */
  public RestWords(Registry registry, Telephony telephony, Duration lease, InstantSource time) {
    this.registry = registry;
    this.telephony = telephony;
    this.lines = new RequestLines(registry, lease, time);
    this.time = time;
  }

  @Word("Puts a participant on hold.")
  public Attempt hold(Act.Hold act) {
    return attempt(act, call -> done(() -> telephony.hold(act, tried(call, act.label()))));
  }

  @Word("Announces the return to the room; the act itself is still to be done.")
  public Act.Resume announceReturn(Act.Resume act) {
    attempt(act, call -> done(() -> telephony.announceReturn(act)))
        .answer()
        .ifPresent(line -> lines.tell(act, line, UnaryOperator.identity()));
    return act;
  }

  @Word("Takes a participant's hold away.")
  public Attempt resume(Act.Resume act) {
    return attempt(
        act,
        Wording.RESUME,
        call -> {
          lines.sent(act, Wording.RESUME);
          return done(() -> telephony.resume(act));
        });
  }

  @Word("Rings an address into the room.")
  public Attempt dialIn(Act.DialIn act) {
    return attempt(act, call -> new Outcome.Made(telephony.dialIn(act)));
  }

  @Word("Ends a leg.")
  public Attempt hangUp(Act.HangUp act) {
    return attempt(act, call -> done(() -> telephony.hangUp(act.sid())));
  }

  @Word("Makes a leg ask what next.")
  public Attempt move(Act.Move act) {
    return attempt(act, call -> done(() -> telephony.move(act)));
  }

  @Word("Makes both legs of somebody else's Dial ask what next.")
  public Attempt moveBoth(Act.MoveBoth act) {
    return attempt(act, call -> ifThere(telephony.moveBoth(act)));
  }

  @Word("Makes a leg ask what next, if the one whom it shall meet is still there.")
  public Attempt rejoin(Act.Rejoin act) {
    return attempt(act, call -> ifThere(telephony.rejoin(act)));
  }

  @Word("Rings an address on a line of its own.")
  public Attempt ring(Act.Ring act) {
    return attempt(act, call -> new Outcome.Made(telephony.ring(act)));
  }

  @Word("Deletes the queue of a hold that is over.")
  public Attempt dropQueue(Act.DropQueue act) {
    return attempt(act, call -> done(() -> telephony.drop(act)));
  }

  @Word("Reminds those who talk of the one on hold.")
  public Attempt remind(Act.Remind act) {
    return attempt(act, call -> done(() -> telephony.remind(act)));
  }

  @Word("Finds out what is true at Twilio.")
  public Attempt look(Act.Look act) {
    return attempt(act, call -> telephony.look(act, sid -> registry.find(sid).isPresent()));
  }

  private Attempt attempt(Act act, Sending sending) {
    return attempt(act, Wording.of(act), sending);
  }

  private Attempt attempt(Act act, String what, Sending sending) {
    try {
      Optional<Call> call = registry.find(act.call()).filter(found -> Acts.stillDue(found, act));
      if (call.isEmpty()) {
        return new Attempt(
            act, new Outcome.Skipped(), Optional.of(answer(act, "not any more: " + what)));
      }
      LOG.info("{} {}", act.call(), what);
      lines.renew(call.get());
      Outcome outcome = sending.send(call.get());
      return new Attempt(act, outcome, Optional.of(answer(act, "done: " + what)));
    } catch (TwilioFailure failure) {
      failed(act, what, failure);
      throw failure;
    } catch (RecordAway away) {
      LOG.warn("{} not asked: {}: {}", act.call(), what, away.getMessage());
      return new Attempt(act, unasked(act));
    }
  }

  /** Without a record nothing is sent. What was marked as tried before it was is told so. */
  private static Outcome unasked(Act act) {
    boolean creates = act instanceof Act.DialIn || act instanceof Act.Ring;
    return creates ? new Outcome.NotReached("the record could not be read") : new Outcome.Skipped();
  }

  private void failed(Act act, String what, TwilioFailure failure) {
    boolean doubtful = failure instanceof TwilioDoubtful;
    lines.tell(
        act,
        answer(act, "not done: " + what + ": " + failure.getMessage()),
        call ->
            doubtful && act instanceof Act.OfLeg one
                ? call.leg(one.label())
                    .map(leg -> call.with(leg.with(leg.party().triedAt(time.instant()))))
                    .orElse(call)
                : call);
  }

  private Entry answer(Act act, String text) {
    return lines.answered(act, text, telephony.transcript());
  }

  private static boolean tried(Call call, Label label) {
    return call.leg(label).flatMap(leg -> leg.party().triedAt()).isPresent();
  }

  private static Outcome ifThere(boolean there) {
    return there ? new Outcome.Done() : new Outcome.Absent();
  }

  private static Outcome done(Runnable request) {
    request.run();
    return new Outcome.Done();
  }

  private interface Sending {
    Outcome send(Call call);
  }
}
