package dev.holdfast.sandbox.webhook;

/** What a request is for, with Twilio's number for a bad answer to it. */
public enum Purpose {
  /** Asks for a document. */
  CONTROL(11200),
  /** Tells of a call. */
  CALL_EVENT(15003),
  /** Tells of a conference. */
  CONFERENCE_EVENT(16011),
  /** Tells of a recording; the dictionary has no number of its own for a bad answer. */
  RECORDING_EVENT(11200),
  /** Fetches something to play. */
  MEDIA(11200);

  private final int badAnswer;

  Purpose(int badAnswer) {
    this.badAnswer = badAnswer;
  }

  int badAnswer() {
    return badAnswer;
  }

  /** Whether such requests belong to one call, whose cookies they carry. */
  boolean isOfACall() {
    return this == CONTROL || this == CALL_EVENT;
  }

  boolean tells() {
    return this == CALL_EVENT || this == CONFERENCE_EVENT || this == RECORDING_EVENT;
  }
}
