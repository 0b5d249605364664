package dev.holdfast.call;

/**
 * Why the wish of a turn was given up.
 *
 * @param turn the turn whose wish it was
 * @param detail one sentence for the caller
 */
public record Failure(int turn, Kind kind, String detail) {
  /** What may be told about a wish that was given up. */
  public enum Kind {
    /** Twilio certainly has not acted: worth trying again. */
    NOT_REACHED,
    /** Twilio said no. */
    REFUSED,
    /** Twilio did not show it in time. */
    NOT_SHOWN
  }
}
