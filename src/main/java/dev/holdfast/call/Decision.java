package dev.holdfast.call;

/** What came of asking a leg to move. */
public sealed interface Decision {
  /** The leg has a new wish. */
  record Moved(Leg leg) implements Decision {}

  /** It is so already. */
  record Same() implements Decision {}

  /** It may not. */
  record No(Refusal refusal) implements Decision {}

  /** A no with its sentence. */
  static Decision no(Refusal.Code code, String detail) {
    return new No(new Refusal(code, detail));
  }
}
