package dev.holdfast.sandbox.recording;

import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.twiml.DialRecording;
import dev.holdfast.sandbox.wire.Params;
import java.util.Optional;

/**
 * The recording of one Dial: it begins with the ringing, the answer or the bridge, whichever the
 * Dial wants, and ends when the Dial does; it belongs to the leg that dials (reference 1.6).
 */
public final class DialTape {
  private final Recordings recordings;
  private final Quirks quirks;
  private final DialRecording wish;
  private final String callSid;
  private Optional<Recording> recording = Optional.empty();

  DialTape(Recordings recordings, Quirks quirks, DialRecording wish, String callSid) {
    this.recordings = recordings;
    this.quirks = quirks;
    this.wish = wish;
    this.callSid = callSid;
  }

  /** Somebody is being rung. */
  public void ringing() {
    if (wish.fromRinging()) {
      begin();
    }
  }

  /** Somebody has answered, and may be told something first. */
  public void answered() {
    if (quirks.is(Quirk.DIAL_RECORDING_FROM_ANSWER, "answer")) {
      begin();
    }
  }

  /** The leg is joined with whom, or with what, it has dialled. */
  public void joined() {
    begin();
  }

  /** The Dial is over; returns what its action is told of the recording, if there is one. */
  public Params end() {
    recording.ifPresent(recordings::end);
    return recording.map(this::told).orElse(Params.NONE);
  }

  private void begin() {
    if (wish.order().isPresent() && recording.isEmpty()) {
      var source = RecordingSource.DIAL_VERB;
      recording = Optional.of(recordings.start(Subject.call(callSid), source, wish.order()));
    }
  }

  /** Only the URL is documented of a Dial's action (reference 2.1). */
  private Params told(Recording taped) {
    var told = recordings.told(taped);
    return quirks.is(Quirk.DIAL_ACTION_RECORDING, "url")
        ? told.without("RecordingSid").without("RecordingDuration")
        : told;
  }
}
