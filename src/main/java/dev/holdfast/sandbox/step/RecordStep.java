package dev.holdfast.sandbox.step;

import dev.holdfast.sandbox.call.Call;
import dev.holdfast.sandbox.call.LegStage;
import dev.holdfast.sandbox.call.Running;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Step;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.hearing.Sound;
import dev.holdfast.sandbox.recording.RecordingSource;
import dev.holdfast.sandbox.recording.Recordings;
import dev.holdfast.sandbox.recording.Subject;
import dev.holdfast.sandbox.twiml.RecordVerb;
import java.util.function.Predicate;

/** Begins a Record on a leg; whether its person says anything is asked of the phone. */
public final class RecordStep implements Step<RecordVerb> {
  private final Recordings recordings;
  private final Quirks quirks;
  private final Predicate<Call> speaks;

  public RecordStep(Recordings recordings, Quirks quirks, Predicate<Call> speaks) {
    this.recordings = recordings;
    this.quirks = quirks;
    this.speaks = speaks;
  }

  @Override
  public Running begin(RecordVerb verb, Script script) {
    if (!(script.stage() instanceof LegStage leg)) {
      throw new IllegalStateException("a Record runs on a leg");
    }
    leg.needsMedia();
    if (script.isOver()) {
      return Running.NONE;
    }
    leg.hears(Sound.silence(script.source()));
    var subject = Subject.call(leg.callSid());
    var order = verb.order().from(script.document().base());
    var recording = recordings.start(subject, RecordingSource.RECORD_VERB, order);
    var taking = new Taking(verb, script, recordings, quirks, recording);
    taking.begin(speaks.test(leg.call()));
    return taking;
  }
}
