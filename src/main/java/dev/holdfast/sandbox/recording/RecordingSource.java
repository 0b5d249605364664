package dev.holdfast.sandbox.recording;

/** What began a recording, as Twilio spells it (reference, section 1.6). */
public enum RecordingSource {
  DIAL_VERB("DialVerb"),
  CONFERENCE("Conference"),
  OUTBOUND_API("OutboundAPI"),
  RECORD_VERB("RecordVerb"),
  START_CALL_RECORDING_API("StartCallRecordingAPI");

  private final String text;

  RecordingSource(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
