package dev.holdfast.sandbox.queue;

import dev.holdfast.sandbox.call.Call;
import dev.holdfast.sandbox.call.Occupation;
import dev.holdfast.sandbox.call.Running;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Sequel;
import dev.holdfast.sandbox.call.Stop;
import dev.holdfast.sandbox.call.Switchboard;
import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.hearing.Sound;
import dev.holdfast.sandbox.hearing.Source;
import dev.holdfast.sandbox.twiml.Enqueue;
import dev.holdfast.sandbox.wire.Link;
import dev.holdfast.sandbox.wire.Params;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The life of an Enqueue: the leg waits in the queue; somebody dials the queue and takes it out; it
 * hears the whisper; the two are joined. Each of these can end by the leg being hung up or
 * redirected, and then the action is only told; when it ends otherwise the action takes the leg
 * over (reference, sections 3.1 and 3.3).
 */
public final class Member implements Running {
  private final Queue queue;
  private final Enqueue enqueue;
  private final Script script;
  private final Call call;
  private final Switchboard switchboard;
  private final Quirks quirks;
  private final Sequel sequel;
  private final Instant enqueued;
  private Phase phase = Phase.WAITING;
  private Occupation playing = Occupation.NONE;
  private Optional<QueueDial> dialer = Optional.empty();
  private Duration waited = Duration.ZERO;

  Member(
      Queue queue,
      Enqueue enqueue,
      Script script,
      Call call,
      Switchboard switchboard,
      Quirks quirks) {
    this.queue = queue;
    this.enqueue = enqueue;
    this.script = script;
    this.call = call;
    this.switchboard = switchboard;
    this.quirks = quirks;
    this.sequel = new Sequel(script, enqueue.action());
    this.enqueued = now();
  }

  public Call call() {
    return call;
  }

  public Instant enqueued() {
    return enqueued;
  }

  /** How long it has waited, or had when it was taken out, in seconds. */
  public long waited() {
    var lasted = phase == Phase.WAITING ? Duration.between(enqueued, now()) : waited;
    return lasted.toSeconds();
  }

  Queue queue() {
    return queue;
  }

  void begin() {
    queue.add(this);
    call.ear().hear(Sound.silence(Source.QUEUE));
    if (enqueue.waitMusic().isPresent()) {
      var wait = new Script(switchboard.interpreter(), new WaitStage(switchboard, this));
      playing = wait;
      wait.open(enqueue.waitMusic().from(script.document().base()), Params.NONE);
    }
    queue.nextDialer().ifPresent(next -> next.take(this));
  }

  @Override
  public void stop(Stop why) {
    var was = phase;
    finish();
    dialer.ifPresent(other -> other.peerGone(why));
    if (why == Stop.REDIRECTED) {
      sequel.tell(result(was.redirected()));
    } else if (quirks.is(Quirk.ENQUEUE_ACTION_ON_HANG_UP, "requested_answer_ignored")) {
      sequel.tell(result(was.hungUp()));
    }
  }

  @Override
  public void press(char key) {
    playing.press(key);
  }

  /** Somebody has dialled the queue, and this one is the first in it. */
  void takenBy(QueueDial other, Link whisper) {
    waited = Duration.between(enqueued, now());
    phase = Phase.BRIDGING;
    dialer = Optional.of(other);
    silence();
    if (!whisper.isPresent()) {
      bridge(true);
      return;
    }
    var stage = other.whisper(this, quirks, this::bridge);
    var words = new Script(switchboard.interpreter(), stage);
    playing = words;
    words.open(whisper, Params.NONE);
  }

  /** The other one has gone away, or has sent this one away; this leg goes on. */
  void dialerGone() {
    var was = phase;
    finish();
    sequel.follow(result(was.dialerGone()));
  }

  /** The wait document ended by a Leave. */
  void leave() {
    finish();
    sequel.follow(result(Result.LEAVE));
  }

  void waitFailed() {
    if (quirks.is(Quirk.QUEUE_WAIT_FAILURE, "silence")) {
      playing.stop(Stop.OUTLIVED);
      call.ear().hear(Sound.silence(Source.QUEUE));
    } else {
      finish();
      sequel.follow(result(Result.ERROR));
    }
  }

  /** Takes it out of its queue and gives it another document (reference, section 1.5). */
  public void moveTo(Link link) {
    switchboard.redirect(call, next -> next.open(link, Params.NONE));
  }

  private void bridge(boolean goOn) {
    call.ear().stop(Source.WHISPER);
    if (phase != Phase.BRIDGING) {
      return;
    }
    if (goOn) {
      phase = Phase.BRIDGED;
      dialer.ifPresent(other -> other.join(this));
    } else {
      switchboard.hangUp(call);
    }
  }

  private void finish() {
    if (phase == Phase.WAITING) {
      waited = Duration.between(enqueued, now());
    }
    phase = Phase.OVER;
    silence();
  }

  private void silence() {
    queue.remove(this);
    playing.stop(Stop.OUTLIVED);
    playing = Occupation.NONE;
    call.ear().stop(Source.QUEUE);
    call.ear().stop(Source.WHISPER);
  }

  private Params result(Result result) {
    return Params.NONE
        .with("QueueResult", result.text())
        .with("QueueSid", queue.sid())
        .with("QueueTime", String.valueOf(waited()));
  }

  private Instant now() {
    return switchboard.interpreter().engine().now();
  }
}
