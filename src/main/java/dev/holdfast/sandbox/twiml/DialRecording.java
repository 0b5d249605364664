package dev.holdfast.sandbox.twiml;

/**
 * How a Dial is recorded, if it is.
 *
 * @param fromRinging true: the ringing is recorded too; false: only what follows the answer
 */
public record DialRecording(RecordingOrder order, boolean fromRinging) {
  /** The same, with its URL as it reads from a document at {@code base}. */
  public DialRecording from(String base) {
    return new DialRecording(order.from(base), fromRinging);
  }
}
