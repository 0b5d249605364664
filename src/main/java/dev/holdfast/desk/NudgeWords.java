package dev.holdfast.desk;

import dev.holdfast.call.Act;
import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Outcome;
import dev.holdfast.call.Results;
import dev.holdfast.word.Word;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words for nudging: one act after the other, chosen anew from the record each time.
 *
 * <p>Whoever takes the first act of a call holds its lease until nothing is due any more. Whoever
 * comes meanwhile finds nothing to take and need not wait: the holder reads the record again after
 * each act, under the same lock under which new wishes are written, so no wish is overlooked.
 */
public final class NudgeWords {
  private static final Duration SILENT = Duration.ofMinutes(5);

  private final Registry registry;
  private final Lines lines;
  private final Chooser chooser;
  private final InstantSource time;

  public NudgeWords(Registry registry, Lines lines, Chooser chooser, InstantSource time) {
    this.registry = registry;
    this.lines = lines;
    this.chooser = chooser;
    this.time = time;
  }

  @Word("Takes what is due for a call; nothing when somebody is at it.")
  public Act take(CallSid sid) {
    Instant now = time.instant();
    return registry.decide(sid, call -> chooser.take(call, now)).orElse(new Act.Nothing(sid));
  }

  @Word("Records what came of an act, and takes the next one.")
  public Act told(Attempt attempt) {
    Instant now = time.instant();
    Act act = attempt.act();
    return registry
        .decide(
            act.call(),
            call -> {
              Call answered = attempt.answer().map(call::noted).orElse(call);
              Call told = Results.of(answered, lines.of(call), act, attempt.outcome(), now);
              return chooser.choose(told, now);
            })
        .orElse(new Act.Nothing(act.call()));
  }

  /**
   * What came of an act: as Twilio answered, or, when all tries are used up and the act is still
   * there, as the last failure says.
   */
  @Word("Says what came of an act, as Twilio answered or as the last failure says.")
  public Attempt outcome(Object body, @Nullable Exception failure) {
    if (body instanceof Attempt answered) {
      return answered;
    }
    if (body instanceof Act act && failure != null) {
      return exhausted(act, failure);
    }
    throw new IllegalArgumentException("an act, or what came of it, is needed");
  }

  private Attempt exhausted(Act act, Exception failure) {
    Outcome outcome;
    if (failure instanceof TwilioRefused no) {
      outcome = new Outcome.Refused(String.valueOf(no.getMessage()));
    } else if (failure instanceof TwilioDoubtful || doubted(act)) {
      outcome = new Outcome.Doubtful(String.valueOf(failure.getMessage()));
    } else {
      outcome = new Outcome.NotReached(String.valueOf(failure.getMessage()));
    }
    return new Attempt(act, outcome);
  }

  @Word("Gives the calls for which something is due, and that no other instance has taken up.")
  public List<CallSid> due() {
    return registry.claim(time.instant());
  }

  @Word("Gives the calls of which nothing was heard for long; each is to be looked at.")
  public List<CallSid> silent() {
    Instant now = time.instant();
    List<CallSid> silent = registry.silentSince(now.minus(SILENT));
    silent.forEach(
        sid -> registry.decide(sid, call -> new Registry.Decided<>(call.lookAt(now), sid)));
    return silent;
  }

  /** Whether an earlier try of the same act may have done it; without a record nobody knows. */
  private boolean doubted(Act act) {
    try {
      return triedBefore(act);
    } catch (RecordAway away) {
      return true;
    }
  }

  private boolean triedBefore(Act act) {
    Optional<Call> call = registry.find(act.call());
    return act instanceof Act.OfLeg one
        && call.flatMap(found -> found.leg(one.label()))
            .filter(leg -> leg.party().triedNow())
            .isPresent();
  }
}
