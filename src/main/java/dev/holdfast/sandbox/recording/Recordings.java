package dev.holdfast.sandbox.recording;

import dev.holdfast.sandbox.call.Account;
import dev.holdfast.sandbox.call.Call;
import dev.holdfast.sandbox.call.CallWatcher;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.engine.Engine;
import dev.holdfast.sandbox.engine.Sids;
import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.recording.Recording.Status;
import dev.holdfast.sandbox.shelf.Shelf;
import dev.holdfast.sandbox.twiml.Dial;
import dev.holdfast.sandbox.twiml.RecordingOrder;
import dev.holdfast.sandbox.webhook.Courier;
import dev.holdfast.sandbox.wire.Params;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every recording of the account, and all that can be done with them. Whoever starts one may end
 * it; those of a call end with the call at the latest. Of those that are over the newest 10,000
 * stay.
 */
public final class Recordings implements CallWatcher {
  private static final Duration PROCESSING = Duration.ofSeconds(10);
  private static final int KEPT = 10_000;

  private final Engine engine;
  private final Sids sids;
  private final Quirks quirks;
  private final RecordingEvents events;
  private final Shelf<Recording> shelf = new Shelf<>(KEPT);
  private final Map<String, RecordingOrder> ordered = new HashMap<>();

  public Recordings(Engine engine, Sids sids, Quirks quirks, Courier courier, Account account) {
    this.engine = engine;
    this.sids = sids;
    this.quirks = quirks;
    this.events = new RecordingEvents(engine, courier, account);
  }

  /** Records from now on, until it is ended or stopped. */
  public Recording start(Subject subject, RecordingSource source, RecordingOrder order) {
    var recording = new Recording(sids.next("RE"), subject, source, order, now());
    shelf.add(recording.sid(), recording, recording.subject().toString());
    events.tell(recording);
    return recording;
  }

  /** For a Dial that a script is about to carry out on a call, recorded as the Dial says. */
  public DialTape tape(Dial dial, Script script, Call call) {
    return new DialTape(this, quirks, dial.recording().from(script.document().base()), call.sid());
  }

  /** Records a call that is being placed from its answer on, if the order is one. */
  public void startWhenUp(Call call, RecordingOrder order) {
    if (order.isPresent()) {
      ordered.put(call.sid(), order);
    }
  }

  /** Paused; the time of the pause is silence in the file, or left out of it. */
  public void pause(Recording recording, boolean leftOut) {
    recording.pause(leftOut, now());
  }

  public void resume(Recording recording) {
    recording.resume(now());
  }

  /** Somebody asked for its end; harmless if it has ended. */
  public void stop(Recording recording) {
    close(recording, Status.STOPPED);
  }

  /** What it records is over; harmless if it has ended. */
  public void end(Recording recording) {
    close(recording, Status.PROCESSING);
  }

  /** What it recorded was nothing: it will be absent. */
  public void endEmpty(Recording recording) {
    recording.silence();
    end(recording);
  }

  public void endAll(Subject subject) {
    active(subject).forEach(this::end);
  }

  /** The newest first. */
  public List<Recording> of(Subject subject) {
    return shelf.newestFirst(subject.toString()).toList();
  }

  public List<Recording> active(Subject subject) {
    return of(subject).stream().filter(Recording::isActive).toList();
  }

  public Optional<Recording> find(Subject subject, String sid) {
    return shelf.find(sid).filter(one -> one.subject().equals(subject));
  }

  public void remove(Recording recording) {
    end(recording);
    shelf.remove(recording.sid());
  }

  /** What an action or a callback is told of a recording: its URL, SID and length. */
  public Params told(Recording recording) {
    return events.result(recording);
  }

  /** What a call's last callback is told: only of what was recorded by the call's own order. */
  public Params told(Call call) {
    return of(Subject.call(call.sid())).stream()
        .filter(one -> one.source() == RecordingSource.OUTBOUND_API)
        .findFirst()
        .map(this::told)
        .orElse(Params.NONE);
  }

  public void clear() {
    shelf.clear();
    ordered.clear();
  }

  @Override
  public void rings(Call call) {}

  @Override
  public void up(Call call) {
    Optional.ofNullable(ordered.remove(call.sid()))
        .ifPresent(order -> start(Subject.call(call.sid()), RecordingSource.OUTBOUND_API, order));
  }

  @Override
  public void over(Call call) {
    ordered.remove(call.sid());
    endAll(Subject.call(call.sid()));
  }

  private void close(Recording recording, Status how) {
    if (!recording.isActive()) {
      return;
    }
    recording.close(how, now());
    if (quirks.is(Quirk.RECORDING_PROCESSING, "no_time")) {
      engine.soon(() -> finish(recording));
    } else {
      engine.soon(() -> recording.move(Status.PROCESSING, now()));
      engine.after(PROCESSING, () -> finish(recording));
    }
  }

  private void finish(Recording recording) {
    var kept = recording.seconds(now()) > 0;
    recording.move(kept ? Status.COMPLETED : Status.ABSENT, now());
    if (shelf.find(recording.sid()).isPresent()) {
      events.tell(recording);
      shelf.over(recording.sid());
    }
  }

  private Instant now() {
    return engine.now();
  }
}
