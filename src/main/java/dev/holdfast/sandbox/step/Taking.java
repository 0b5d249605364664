package dev.holdfast.sandbox.step;

import dev.holdfast.sandbox.call.Running;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Sequel;
import dev.holdfast.sandbox.call.Stop;
import dev.holdfast.sandbox.engine.Timer;
import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.recording.Recording;
import dev.holdfast.sandbox.recording.Recordings;
import dev.holdfast.sandbox.twiml.RecordVerb;
import dev.holdfast.sandbox.wire.Params;

/**
 * A Record at work. Somebody who speaks does so until a key, the greatest length or the hang-up
 * ends it, and the action is asked. Somebody who is silent lets the timeout end it, and an empty
 * recording is no business of the action: the next verb follows.
 */
final class Taking implements Running {
  private final RecordVerb verb;
  private final Script script;
  private final Recordings recordings;
  private final Quirks quirks;
  private final Recording recording;
  private boolean speaks;
  private Timer timer = Timer.NONE;

  Taking(
      RecordVerb verb, Script script, Recordings recordings, Quirks quirks, Recording recording) {
    this.verb = verb;
    this.script = script;
    this.recordings = recordings;
    this.quirks = quirks;
    this.recording = recording;
  }

  void begin(boolean somebodySpeaks) {
    speaks = somebodySpeaks;
    var silent = verb.timeout().compareTo(verb.longest()) < 0 ? verb.timeout() : verb.longest();
    var length = speaks ? verb.longest() : silent;
    timer = script.interpreter().engine().after(length, () -> finish(""));
  }

  @Override
  public void press(char key) {
    if (verb.finishOnKey().indexOf(key) >= 0) {
      finish(String.valueOf(key));
    }
  }

  /** Who hangs up is told to the action as if it were a key. */
  @Override
  public void stop(Stop why) {
    close();
    var quirk =
        why == Stop.REDIRECTED ? Quirk.RECORD_ACTION_ON_REDIRECT : Quirk.RECORD_ACTION_ON_HANG_UP;
    if (!isEmpty() && quirks.is(quirk, "requested_answer_ignored")) {
      Sequel.orSameDocument(script, verb.action())
          .tell(result(why == Stop.REDIRECTED ? "" : "hangup"));
    }
  }

  private void finish(String key) {
    close();
    if (isEmpty()) {
      script.finished();
    } else {
      Sequel.orSameDocument(script, verb.action()).follow(result(key));
    }
  }

  private void close() {
    timer.cancel();
    if (speaks) {
      recordings.end(recording);
    } else {
      recordings.endEmpty(recording);
    }
  }

  private boolean isEmpty() {
    return recording.seconds(script.interpreter().engine().now()) == 0;
  }

  private Params result(String key) {
    return recordings.told(recording).with("Digits", key);
  }
}
