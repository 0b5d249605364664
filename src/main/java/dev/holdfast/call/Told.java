package dev.holdfast.call;

/**
 * The newest document that a leg was told for its own turn.
 *
 * @param turn the turn for which it was
 * @param token Twilio's idempotency token of the question; the same token gets the same answer
 * @param word the branch that was taken
 */
public record Told(int turn, String token, String word) {
  /** Nothing was told yet. */
  public static final Told NOTHING = new Told(0, "", "");
}
