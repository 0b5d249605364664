package dev.holdfast.sandbox.queue;

import dev.holdfast.sandbox.call.Call;
import dev.holdfast.sandbox.call.Joint;
import dev.holdfast.sandbox.call.Place;
import dev.holdfast.sandbox.call.Running;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Sequel;
import dev.holdfast.sandbox.call.Stage;
import dev.holdfast.sandbox.call.Stop;
import dev.holdfast.sandbox.call.Switchboard;
import dev.holdfast.sandbox.call.WhisperStage;
import dev.holdfast.sandbox.engine.Timer;
import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.hearing.Sound;
import dev.holdfast.sandbox.hearing.Source;
import dev.holdfast.sandbox.recording.DialTape;
import dev.holdfast.sandbox.twiml.Dial;
import dev.holdfast.sandbox.twiml.QueueNoun;
import dev.holdfast.sandbox.wire.Link;
import dev.holdfast.sandbox.wire.Params;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The life of a Dial to a queue: it waits for somebody if nobody is there, takes the first, and is
 * joined with them until one of the two goes away. Both are legs of their own before and after:
 * neither is the other's child (reference, sections 3.2 and 3.3).
 */
final class QueueDial implements Running {
  private final Queue queue;
  private final Dial dial;
  private final Link whisper;
  private final Call call;
  private final Switchboard switchboard;
  private final Quirks quirks;
  private final Sequel sequel;
  private final QueueReport report;
  private final DialTape tape;
  private Optional<Member> peer = Optional.empty();
  private Optional<Instant> joined = Optional.empty();
  private Timer timer = Timer.NONE;
  private boolean over;

  QueueDial(
      Queue queue,
      Dial dial,
      QueueNoun noun,
      Script script,
      Call call,
      Switchboard switchboard,
      Quirks quirks,
      DialTape tape) {
    this.queue = queue;
    this.dial = dial;
    this.whisper =
        noun.whisper().isPresent() ? noun.whisper().from(script.document().base()) : Link.NONE;
    this.call = call;
    this.switchboard = switchboard;
    this.quirks = quirks;
    this.sequel = new Sequel(script, dial.action());
    this.tape = tape;
    this.report = new QueueReport(queue, call, quirks);
  }

  void begin() {
    call.ear()
        .hear(
            quirks.is(Quirk.QUEUE_DIALER_HEARS, "ringback")
                ? Sound.ringback()
                : Sound.silence(Source.DOCUMENT));
    var first = queue.front();
    if (first.isPresent()) {
      take(first.get());
    } else {
      queue.await(this);
      timer = after(dial.timeout(), this::nobodyCame);
    }
  }

  void take(Member member) {
    timer.cancel();
    queue.forget(this);
    peer = Optional.of(member);
    member.takenBy(this, whisper);
  }

  /** What the queued leg runs before the two are joined. */
  Stage whisper(Member member, Quirks switches, Consumer<Boolean> then) {
    var extra = report.about(member).with("CallSid", member.call().sid());
    return new WhisperStage(switchboard, member.call(), Place.QUEUE_WHISPER, extra, switches, then);
  }

  void join(Member member) {
    new Joint(call, member.call()).join();
    joined = Optional.of(now());
    tape.joined();
    timer = after(dial.timeLimit(), this::breakOff);
  }

  /** The dequeued leg has gone away; this one goes on. */
  void peerGone(Stop why) {
    if (over) {
      return;
    }
    var params = params();
    part();
    if (why == Stop.REDIRECTED && quirks.is(Quirk.DIALER_PEER_ON_QUEUE_REDIRECT, "hung_up")) {
      switchboard.hangUp(call);
    } else {
      sequel.follow(params);
    }
  }

  @Override
  public void stop(Stop why) {
    if (over) {
      return;
    }
    var params = params();
    part();
    sequel.interrupted(why, quirks, params);
    var kept = why != Stop.REDIRECTED || quirks.is(Quirk.QUEUE_PEER_ON_DIALER_REDIRECT, "goes_on");
    peer.ifPresent(member -> release(member, kept));
  }

  @Override
  public void press(char key) {
    if (key == '*' && dial.hangupOnStar()) {
      breakOff();
    }
  }

  private void release(Member member, boolean kept) {
    if (kept) {
      member.dialerGone();
    } else {
      switchboard.hangUp(member.call());
    }
  }

  private void breakOff() {
    if (!over) {
      var params = params();
      part();
      sequel.follow(params);
      peer.ifPresent(Member::dialerGone);
    }
  }

  private void nobodyCame() {
    part();
    sequel.follow(report.nobodyCame());
  }

  private void part() {
    over = true;
    timer.cancel();
    queue.forget(this);
    peer.ifPresent(member -> new Joint(call, member.call()).part());
  }

  /** What the action is told; with the Dial its recording ends. */
  private Params params() {
    var talked = joined.map(since -> Duration.between(since, now()));
    return peer.map(member -> report.dequeued(member, talked))
        .orElseGet(report::brokenOff)
        .plus(tape.end());
  }

  private Timer after(Duration delay, Runnable entry) {
    return switchboard.interpreter().engine().after(delay, entry);
  }

  private Instant now() {
    return switchboard.interpreter().engine().now();
  }
}
