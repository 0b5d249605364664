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
import java.util.List;
import java.util.Map;
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
  private final Duration lease;
  private final InstantSource time;

  /**
   * Talks to Twilio.
   *
   * @param lease for how long each try makes the lease anew
   */
  public RestWords(Registry registry, Telephony telephony, Duration lease, InstantSource time) {
    this.registry = registry;
    this.telephony = telephony;
    this.lease = lease;
    this.time = time;
  }

  @Word("Puts a participant on hold.")
  public Attempt hold(Act.Hold act) {
    return attempt(
        act, "hold=true", call -> done(() -> telephony.hold(act, tried(call, act.label()))));
  }

  @Word("Announces the return to the room; the act itself is still to be done.")
  public Act.Resume announceReturn(Act.Resume act) {
    attempt(act, "announce the return", call -> done(() -> telephony.announceReturn(act)));
    return act;
  }

  @Word("Takes a participant's hold away.")
  public Attempt resume(Act.Resume act) {
    return attempt(act, "hold=false", call -> done(() -> telephony.resume(act)));
  }

  @Word("Rings an address into the room.")
  public Attempt dialIn(Act.DialIn act) {
    return attempt(
        act, "ring " + act.to().masked(), call -> new Outcome.Made(telephony.dialIn(act)));
  }

  @Word("Ends a leg.")
  public Attempt hangUp(Act.HangUp act) {
    return attempt(act, "end the leg", call -> done(() -> telephony.hangUp(act.sid())));
  }

  @Word("Makes a leg ask what next.")
  public Attempt move(Act.Move act) {
    return attempt(act, "ask what next", call -> done(() -> telephony.move(act)));
  }

  @Word("Makes both legs of somebody else's Dial ask what next.")
  public Attempt moveBoth(Act.MoveBoth act) {
    return attempt(act, "ask both what next", call -> ifThere(telephony.moveBoth(act)));
  }

  @Word("Makes a leg ask what next, if the one whom it shall meet is still there.")
  public Attempt rejoin(Act.Rejoin act) {
    return attempt(act, "dial the queue", call -> ifThere(telephony.rejoin(act)));
  }

  @Word("Rings an address on a line of its own.")
  public Attempt ring(Act.Ring act) {
    return attempt(act, "ring " + act.to().masked(), call -> new Outcome.Made(telephony.ring(act)));
  }

  @Word("Deletes the queue of a hold that is over.")
  public Attempt dropQueue(Act.DropQueue act) {
    return attempt(act, "delete the queue", call -> done(() -> telephony.drop(act)));
  }

  @Word("Reminds those who talk of the one on hold.")
  public Attempt remind(Act.Remind act) {
    return attempt(act, "announce a reminder", call -> done(() -> telephony.remind(act)));
  }

  @Word("Finds out what is true at Twilio.")
  public Attempt look(Act.Look act) {
    return attempt(
        act,
        "look at the room and its legs",
        call -> telephony.look(act, sid -> registry.find(sid).isPresent()));
  }

  private Attempt attempt(Act act, String what, Sending sending) {
    try {
      Optional<Call> call = registry.find(act.call()).filter(found -> Acts.stillDue(found, act));
      if (call.isEmpty()) {
        LOG.info("{} not any more: {}", act.call(), act);
        return new Attempt(act, new Outcome.Skipped());
      }
      note(act, Entry.Kind.SENT, what, UnaryOperator.identity());
      Outcome outcome = sending.send(call.get());
      answered(act, "done: " + what, UnaryOperator.identity());
      return new Attempt(act, outcome);
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
    answered(
        act,
        "not done: " + what + ": " + failure.getMessage(),
        call ->
            doubtful && act instanceof Act.OfLeg one
                ? call.leg(one.label())
                    .map(leg -> call.with(leg.with(leg.party().triedAt(time.instant()))))
                    .orElse(call)
                : call);
  }

  /** What Twilio has answered is known, with or without a line in the timeline. */
  private void answered(Act act, String text, UnaryOperator<Call> change) {
    try {
      note(act, Entry.Kind.ANSWERED, text, change);
    } catch (RecordAway away) {
      LOG.warn("{} {} is not in the timeline: {}", act.call(), text, away.getMessage());
    }
  }

  private void note(Act act, Entry.Kind kind, String text, UnaryOperator<Call> change) {
    LOG.info("{} {}", act.call(), text);
    Map<String, String> more = particulars(act, kind);
    Optional<Label> leg =
        act instanceof Act.OfLeg one ? Optional.of(one.label()) : Optional.empty();
    registry.decide(
        act.call(),
        call ->
            new Registry.Decided<>(
                leased(change.apply(call)).note(time.instant(), kind, leg, text, more), true));
  }

  /** What was asked of Twilio, and once it has answered, how it was worded. */
  private Map<String, String> particulars(Act act, Entry.Kind kind) {
    List<String> said = telephony.transcript();
    return kind == Entry.Kind.SENT || said.isEmpty()
        ? Map.of("request", act.kind())
        : Map.of("request", act.kind(), "sent", String.join("\n\n", said));
  }

  /** Whoever is at it still lives. */
  private Call leased(Call call) {
    return call.leasedUntil().isPresent() ? call.leased(time.instant().plus(lease)) : call;
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
