package dev.holdfast.call;

import java.util.Optional;

/**
 * A legal no, with a code that stays and a sentence that says what to do.
 *
 * @param detail one sentence for whoever asked
 * @param policy the name of the rule that says no, where a policy of the routes does
 */
public record Refusal(Code code, String detail, Optional<String> policy) {
  /** A no of our own. */
  public Refusal(Code code, String detail) {
    this(code, detail, Optional.empty());
  }

  /** A no by a rule of the routes. */
  public static Refusal byPolicy(Code code, String rule, String detail) {
    return new Refusal(code, detail, Optional.of(rule));
  }

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
    MUSIC_NOT_ALLOWED,
    REFUSED_BY_POLICY,
    FORBIDDEN_BY_POLICY
  }
}
