package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.engine.Engine;
import dev.holdfast.sandbox.engine.Sids;
import dev.holdfast.sandbox.hearing.Ear;
import dev.holdfast.sandbox.hearing.Sound;
import dev.holdfast.sandbox.hearing.Source;
import dev.holdfast.sandbox.twiml.Trouble;
import dev.holdfast.sandbox.wire.Params;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Moves calls through their life: places and answers them, gives them documents, ends them. It is
 * the only place that changes a call's status, and tells each change to whom it concerns.
 */
public final class Switchboard {
  private final Engine engine;
  private final Sids sids;
  private final Calls calls;
  private final CallEvents events;
  private final CallParams params;
  private final Interpreter interpreter;
  private final List<CallWatcher> watchers = new ArrayList<>();

  public Switchboard(
      Sids sids, Calls calls, CallEvents events, CallParams params, Interpreter interpreter) {
    this.engine = interpreter.engine();
    this.sids = sids;
    this.calls = calls;
    this.events = events;
    this.params = params;
    this.interpreter = interpreter;
  }

  public void watch(CallWatcher watcher) {
    watchers.add(watcher);
  }

  /** Somebody calls a number of the account. */
  public Call dialIn(String from, PhoneNumber number) {
    var origin = new Origin(from, number.e164(), Direction.INBOUND, "");
    var call = open(origin, CallStatus.RINGING, Sound.ringback(), Beginning.NONE);
    if (!number.elsewhere().isEmpty()) {
      refused(call, number.elsewhere());
      return call;
    }
    call.fallsBackTo(number.fallback());
    call.tellsTo(new Callbacks(number.statusCallback(), Set.of("completed")));
    start(call).open(number.voice(), Params.NONE);
    return call;
  }

  /** The account calls somebody; it is queued until the present entry is through. */
  public Call dialOut(Outbound outbound) {
    var silent = Sound.silence(Source.DOCUMENT);
    var call = open(outbound.origin(), CallStatus.QUEUED, silent, outbound.beginning());
    call.tellsTo(outbound.callbacks());
    call.lastsAtMost(outbound.limit());
    engine.soon(() -> ring(call, outbound));
    return call;
  }

  /** The far end picks up, or a document takes an inbound call. */
  public void answer(Call call) {
    if (call.status() != CallStatus.RINGING) {
      return;
    }
    call.move(CallStatus.IN_PROGRESS, engine.now());
    call.ear().hear(Sound.silence(Source.DOCUMENT));
    limit(call, call.longest());
    events.tell(call, "answered");
    call.beginning().up(call);
    watchers.forEach(watcher -> watcher.up(call));
  }

  /** Ends a call in whatever state it is. */
  public void hangUp(Call call) {
    end(call, call.isUp() ? CallStatus.COMPLETED : CallStatus.NO_ANSWER);
  }

  public void end(Call call, CallStatus how) {
    if (call.isOver()) {
      return;
    }
    var untold = call.status() == CallStatus.QUEUED;
    var failed = !call.isUp();
    call.move(how, engine.now());
    call.occupation().stop(Stop.HUNG_UP);
    call.busyWith(Occupation.NONE);
    call.ear().close();
    calls.over(call);
    if (failed) {
      call.beginning().failed(call);
    }
    if (!untold) {
      events.tell(call, "completed");
    }
    watchers.forEach(watcher -> watcher.over(call));
  }

  /** Drops what the call does and lets it carry out something else. */
  public void redirect(Call call, Consumer<Script> next) {
    call.occupation().stop(Stop.REDIRECTED);
    call.ear().hear(Sound.silence(Source.DOCUMENT));
    next.accept(start(call));
  }

  /** The same for a call that still rings: it happens when it is answered. */
  public void redirectWhenUp(Call call, Consumer<Script> next) {
    var before = call.beginning();
    call.beginsWith(
        new Beginning() {
          @Override
          public void up(Call answered) {
            before.moved(answered);
            next.accept(start(answered));
          }

          @Override
          public void failed(Call unanswered) {
            before.failed(unanswered);
          }
        });
  }

  /** Gives a call its first document. */
  public Script start(Call call) {
    var script = new Script(interpreter, new LegStage(this, call));
    call.busyWith(script);
    return script;
  }

  /** Ends the call when it has lasted so long from now, or from its answer. */
  public void limit(Call call, Duration limit) {
    call.lastsAtMost(limit);
    if (call.isUp()) {
      call.limitBy(engine.after(limit, () -> hangUp(call)));
    }
  }

  public CallParams params() {
    return params;
  }

  public Interpreter interpreter() {
    return interpreter;
  }

  Instant now() {
    return engine.now();
  }

  /** Applications and trunks override all that a number asks, and there are none here. */
  private void refused(Call call, String elsewhere) {
    var message = "The number hands its calls to " + elsewhere + "; the sandbox has none";
    start(call).fail(new Trouble(Trouble.STOPPED, message), "");
  }

  private Call open(Origin origin, CallStatus status, Sound first, Beginning beginning) {
    var ear = new Ear(engine::now, first);
    var call = new Call(sids.next("CA"), origin, status, engine.now(), ear, beginning);
    calls.add(call);
    return call;
  }

  private void ring(Call call, Outbound outbound) {
    if (call.isOver()) {
      return;
    }
    events.tell(call, "initiated");
    call.move(CallStatus.RINGING, engine.now());
    events.tell(call, "ringing");
    call.keep(engine.after(outbound.timeout(), () -> end(call, CallStatus.NO_ANSWER)));
    watchers.forEach(watcher -> watcher.rings(call));
  }
}
