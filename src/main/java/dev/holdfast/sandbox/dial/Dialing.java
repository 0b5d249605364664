package dev.holdfast.sandbox.dial;

import dev.holdfast.sandbox.call.Call;
import dev.holdfast.sandbox.call.CallStatus;
import dev.holdfast.sandbox.call.Joint;
import dev.holdfast.sandbox.call.Running;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Sequel;
import dev.holdfast.sandbox.call.Stop;
import dev.holdfast.sandbox.call.Switchboard;
import dev.holdfast.sandbox.engine.Timer;
import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.recording.DialTape;
import dev.holdfast.sandbox.twiml.Dial;
import dev.holdfast.sandbox.twiml.Endpoint;
import dev.holdfast.sandbox.twiml.Endpoints;
import dev.holdfast.sandbox.twiml.Trouble;
import dev.holdfast.sandbox.wire.Params;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The life of a Dial that rings phones: they ring; the first that answers is the chosen one, the
 * others ring no more; it hears its whisper; then the two are joined, until one of them goes away.
 * The Dial belongs to the parent: when that is redirected or hangs up, the child is hung up; when
 * the child goes, redirected or hung up, the Dial is over and the parent goes on.
 */
final class Dialing implements Running {
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private final Switchboard switchboard;
  private final Quirks quirks;
  private final Dial dial;
  private final Script script;
  private final Call parent;
  private final Sequel sequel;
  private final DialTape tape;
  private final Deque<Endpoint> waiting = new ArrayDeque<>();
  private final List<Callee> ringing = new ArrayList<>();
  private Optional<Callee> chosen = Optional.empty();
  private DialReport report = DialReport.NONE;
  private Timer limit = Timer.NONE;
  private boolean over;

  Dialing(
      Switchboard switchboard,
      Quirks quirks,
      Dial dial,
      Script script,
      Call parent,
      DialTape tape) {
    this.switchboard = switchboard;
    this.quirks = quirks;
    this.dial = dial;
    this.script = script;
    this.parent = parent;
    this.sequel = new Sequel(script, dial.action());
    this.tape = tape;
  }

  void ring(Endpoints phones) {
    waiting.addAll(phones.all());
    do {
      ringNext();
    } while (!phones.oneByOne() && !waiting.isEmpty());
    if (ringing.isEmpty() && !over) {
      // Not within the step that begins it: the script would lose sight of the Dial.
      switchboard.interpreter().engine().soon(this::nobodyLeft);
    } else {
      tape.ringing();
    }
  }

  @Override
  public void stop(Stop why) {
    limit.cancel();
    if (over) {
      return;
    }
    over = true;
    var last = report;
    chosen.ifPresent(callee -> callee.hangUp());
    stopRinging();
    sequel.interrupted(why, quirks, told(last));
  }

  @Override
  public void press(char key) {
    if (key == '*' && dial.hangupOnStar()) {
      breakOff();
    }
  }

  /** One has answered: the others ring no more. */
  void answered(Callee callee) {
    chosen = Optional.of(callee);
    ringing.remove(callee);
    waiting.clear();
    stopRinging();
    report = DialReport.answered(callee.call());
    tape.answered();
  }

  /** Its whisper is over, or there was none: the two are joined. */
  void join(Callee callee) {
    switchboard.answer(parent);
    if (over || parent.isOver()) {
      return;
    }
    new Joint(parent, callee.call()).join();
    report = report.joined(now());
    tape.joined();
    limit = switchboard.interpreter().engine().after(dial.timeLimit(), this::breakOff);
  }

  /** A phone that rang will not be answered. */
  void failed(Callee callee) {
    if (over || !ringing.remove(callee) || chosen.isPresent()) {
      return;
    }
    report = DialReport.failed(callee.call());
    if (!waiting.isEmpty()) {
      ringNext();
    }
    nobodyLeft();
  }

  /** The chosen one has gone away; the parent goes on. */
  void gone(Callee callee, Stop why) {
    if (over) {
      return;
    }
    over = true;
    limit.cancel();
    new Joint(parent, callee.call()).part();
    var last = told(report.ended(why, now(), quirks));
    if (why == Stop.REDIRECTED
        && !dial.action().isPresent()
        && quirks.is(Quirk.DIAL_GOES_ON, "after_a_second")) {
      limit = switchboard.interpreter().engine().after(A_MOMENT, () -> sequel.follow(last));
    } else {
      sequel.follow(last);
    }
  }

  private void nobodyLeft() {
    if (!over && ringing.isEmpty() && waiting.isEmpty() && chosen.isEmpty()) {
      over = true;
      sequel.follow(told(report));
    }
  }

  /** What the action is told; with the Dial its recording ends. */
  private Params told(DialReport last) {
    return last.params().plus(tape.end());
  }

  /** The parent, or its time limit, ends what the Dial joined. */
  private void breakOff() {
    if (chosen.isPresent()) {
      chosen.get().hangUp();
    } else {
      waiting.clear();
      stopRinging();
      nobodyLeft();
    }
  }

  private void stopRinging() {
    for (Callee callee : List.copyOf(ringing)) {
      ringing.remove(callee);
      switchboard.end(callee.call(), unanswered());
    }
  }

  private CallStatus unanswered() {
    return quirks.is(Quirk.UNANSWERED_CHILD_OF_ENDED_DIAL, "canceled")
        ? CallStatus.CANCELED
        : CallStatus.NO_ANSWER;
  }

  private void ringNext() {
    var phone = waiting.remove();
    if (!Endpoint.isAddress(phone.address())) {
      var message = "'" + phone.address() + "' cannot be dialled";
      script.log(new Trouble(13223, message), script.document().base());
      return;
    }
    ringing.add(Callee.of(phone, dial, parent, this, switchboard, quirks));
  }

  private java.time.Instant now() {
    return switchboard.interpreter().engine().now();
  }
}
