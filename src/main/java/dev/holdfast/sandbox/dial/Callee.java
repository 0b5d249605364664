package dev.holdfast.sandbox.dial;

import dev.holdfast.sandbox.call.Beginning;
import dev.holdfast.sandbox.call.Call;
import dev.holdfast.sandbox.call.Callbacks;
import dev.holdfast.sandbox.call.Direction;
import dev.holdfast.sandbox.call.Occupation;
import dev.holdfast.sandbox.call.Origin;
import dev.holdfast.sandbox.call.Outbound;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Stop;
import dev.holdfast.sandbox.call.Switchboard;
import dev.holdfast.sandbox.call.WhisperStage;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.hearing.Source;
import dev.holdfast.sandbox.twiml.Dial;
import dev.holdfast.sandbox.twiml.Endpoint;
import dev.holdfast.sandbox.wire.Params;
import java.time.Duration;
import java.util.Optional;

/**
 * The child of a Dial: it rings, hears its whisper when it is answered, then the parent. It has no
 * document of its own, until somebody redirects it.
 */
final class Callee implements Beginning, Occupation {
  /** Twilio lets phones ring a little longer than it is told to (reference 2.5, 8). */
  private static final Duration BUFFER = Duration.ofSeconds(5);

  private final Endpoint phone;
  private final Dialing dialing;
  private final Switchboard switchboard;
  private final Quirks quirks;
  private Optional<Call> call = Optional.empty();
  private Occupation whisper = Occupation.NONE;
  private boolean gone;

  private Callee(Endpoint phone, Dialing dialing, Switchboard switchboard, Quirks quirks) {
    this.phone = phone;
    this.dialing = dialing;
    this.switchboard = switchboard;
    this.quirks = quirks;
  }

  static Callee of(
      Endpoint phone,
      Dial dial,
      Call parent,
      Dialing dialing,
      Switchboard switchboard,
      Quirks quirks) {
    var callee = new Callee(phone, dialing, switchboard, quirks);
    var from = dial.callerId().isEmpty() ? parent.origin().from() : dial.callerId();
    var origin = new Origin(from, phone.address(), Direction.OUTBOUND_DIAL, parent.sid());
    var callbacks = new Callbacks(phone.statusCallback(), phone.events());
    callee.call =
        Optional.of(
            switchboard.dialOut(
                new Outbound(
                    origin,
                    dial.timeout().plus(BUFFER),
                    Outbound.DEFAULT_LIMIT,
                    callbacks,
                    callee)));
    return callee;
  }

  Call call() {
    return call.orElseThrow();
  }

  void hangUp() {
    switchboard.hangUp(call());
  }

  @Override
  public void up(Call child) {
    child.busyWith(this);
    dialing.answered(this);
    if (!phone.whisper().isPresent()) {
      dialing.join(this);
      return;
    }
    var script =
        new Script(
            switchboard.interpreter(),
            WhisperStage.onCallee(switchboard, child, quirks, this::whispered));
    whisper = script;
    script.open(phone.whisper(), Params.NONE);
  }

  @Override
  public void moved(Call child) {
    dialing.answered(this);
    stop(Stop.REDIRECTED);
  }

  @Override
  public void failed(Call child) {
    gone = true;
    dialing.failed(this);
  }

  @Override
  public void stop(Stop why) {
    if (!gone) {
      gone = true;
      whisper.stop(why);
      call().ear().stop(Source.WHISPER);
      dialing.gone(this, why);
    }
  }

  @Override
  public void press(char key) {
    whisper.press(key);
  }

  private void whispered(boolean goOn) {
    call().ear().stop(Source.WHISPER);
    if (gone) {
      return;
    }
    if (goOn) {
      whisper = Occupation.NONE;
      dialing.join(this);
    } else {
      hangUp();
    }
  }
}
