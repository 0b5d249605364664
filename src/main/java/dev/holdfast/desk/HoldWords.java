package dev.holdfast.desk;

import dev.holdfast.call.Act;
import dev.holdfast.call.Asking;
import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Holds;
import dev.holdfast.call.LegHolds;
import dev.holdfast.call.Refusal;
import dev.holdfast.call.Way;
import dev.holdfast.word.Word;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The words for holding and resuming. */
public final class HoldWords {
  private final Registry registry;
  private final Lines lines;
  private final Music music;
  private final Bell bell;
  private final InstantSource time;
  private final Views views;
  private final Chooser chooser;
  private final Asker asker;

  public HoldWords(
      Registry registry, Lines lines, Music music, Bell bell, Chooser chooser, InstantSource time) {
    this.registry = registry;
    this.lines = lines;
    this.music = music;
    this.bell = bell;
    this.time = time;
    this.views = new Views(registry, time);
    this.chooser = chooser;
    this.asker = new Asker(registry, views, chooser, time);
  }

  @Word("Finds out how the call is built, for the router, and what a policy can go by.")
  public HoldCommand find(HoldCommand command) {
    return registry
        .find(command.call())
        .map(
            call ->
                command.on(
                    way(call, command.request().way()),
                    Occasion.of(call, lines.of(call), command.request(), music, time.instant())))
        .orElseGet(() -> command.on("unknown", Occasion.UNKNOWN));
  }

  /**
   * Where a leg seems to ring still, its answer may have been lost: Twilio is asked before the hold
   * is refused.
   */
  @Word("Has Twilio asked where a leg seems to ring still, before its hold is refused.")
  public HoldCommand doubt(HoldCommand command) {
    if (registry.find(command.call()).filter(LegHolds::doubtful).isEmpty()) {
      return command;
    }
    Instant now = time.instant();
    return registry
        .decide(
            command.call(),
            call ->
                LegHolds.doubtful(call)
                    ? chooser.take(call.lookAt(now), now)
                    : new Registry.Decided<Act>(call, new Act.Nothing(call.id())))
        .map(command::after)
        .orElse(command);
  }

  @Word("Finds out how the call is built whose legs are to come back, for the router.")
  public ResumeCommand findHeld(ResumeCommand command) {
    return command.on(path(command.call()));
  }

  @Word("Writes the wish for a hold, or says why it may not be.")
  public Pending hold(HoldCommand command) {
    Optional<Refusal> no = music.forbids(command.request().music());
    if (no.isPresent()) {
      return Pending.answered(command.call(), Reply.no(no.get()));
    }
    return ask(
        command.call(),
        command.dryRun(),
        command.patience(),
        call -> Holds.hold(call, lines.of(call), command.request(), time.instant()));
  }

  @Word("Writes the wish to come back, or says why it may not be.")
  public Pending resume(ResumeCommand command) {
    return ask(
        command.call(),
        command.dryRun(),
        command.patience(),
        call -> Holds.resume(call, command.leg(), command.by(), time.instant()));
  }

  @Word("Says that nobody knows the call.")
  public Pending unknown(CallSid call) {
    return Pending.answered(call, unknownCall());
  }

  @Word("Says why a policy does not let a call be held.")
  public Pending refused(HoldCommand command) {
    return Pending.answered(command.call(), command.no().orElseThrow());
  }

  @Word("Says why a call is not held that never passed through us.")
  public Pending stranger(HoldCommand command) {
    return Pending.answered(command.call(), command.no().orElseGet(HoldWords::unknownCall));
  }

  @Word("Waits until Twilio has shown what was asked, or the CRM's patience is over.")
  public Reply answer(Pending pending) {
    if (pending.reply().isPresent()) {
      return pending.reply().get();
    }
    try {
      Seen seen =
          bell.await(
              pending.call().value(),
              pending.until(),
              () -> seen(pending),
              one -> one.verdict().isPresent());
      return reply(pending, seen);
    } catch (RecordAway away) {
      // not the same as never asked: nobody may take it for that, so it is not the cause either
      throw new IllegalStateException("asked, and then " + away.getMessage());
    }
  }

  static Reply.No unknownCall() {
    return Reply.no(
        Refusal.Code.UNKNOWN_CALL, "No call here has a leg with this CallSid; see GET /v1/calls.");
  }

  private Seen seen(Pending pending) {
    Call call = registry.find(pending.call()).orElseThrow();
    return new Seen(call, pending.verdict(call));
  }

  private Reply reply(Pending pending, Seen seen) {
    boolean joins = pending.wish() == Pending.Wish.JOIN;
    Reply.Outcome shown = joins ? Reply.Outcome.MADE : Reply.Outcome.SHOWN;
    Optional<Reply> no = seen.verdict().flatMap(Pending.Verdict::no).map(Reply.class::cast);
    return no.orElseGet(
        () -> views.reply(seen.verdict().isPresent() ? shown : Reply.Outcome.ASKED, seen.call()));
  }

  private String way(Call call, Way wish) {
    return Holds.upgrades(call, lines.of(call), wish) ? "upgrade" : call.path().word();
  }

  private String path(CallSid call) {
    return registry.find(call).map(found -> found.path().word()).orElse("unknown");
  }

  /** Asks, and asks again after each change while the call is on its way to another state. */
  private Pending ask(
      CallSid sid, boolean dryRun, Duration patience, Function<Call, Asking> decide) {
    Instant until = time.instant().plus(patience);
    Optional<Plans> dry = dryRun ? Optional.of(new Plans(lines, music)) : Optional.empty();
    Supplier<Pending> once = () -> asker.ask(sid, Pending.Wish.MOVE, dry, until, decide);
    Pending first = once.get();
    if (!moving(first)) {
      return first;
    }
    // the bell rings for a call, and a command may name any of its legs
    String call = first.call().value();
    return bell.await(call, until, once, pending -> !moving(pending));
  }

  private static boolean moving(Pending pending) {
    return pending.reply().orElse(null) instanceof Reply.No no
        && no.refusal().code() == Refusal.Code.IN_TRANSITION;
  }

  /**
   * A call while its command waits.
   *
   * @param verdict what can be said of it; empty: nothing yet
   */
  private record Seen(Call call, Optional<Pending.Verdict> verdict) {}
}
