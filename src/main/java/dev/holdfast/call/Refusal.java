package dev.holdfast.call;

/**
 * A legal no, with a code that stays and a sentence that says what to do.
 *
 * @param detail one sentence for whoever asked
 */
public record Refusal(Code code, String detail) {
  /** The reasons there are; the API writes them in lower case with dashes. */
  public enum Code {
    UNKNOWN_CALL,
    UNKNOWN_LEG,
    UNKNOWN_LINE,
    UNKNOWN_EVENT,
    CALL_ENDED,
    LEG_ENDED,
    RINGING,
    WAITING,
    IN_TRANSITION,
    LEAVING,
    PARKED,
    AMBIGUOUS_LEG,
    NOT_SUPPORTED,
    MUSIC_NOT_ALLOWED
  }
}
