package dev.holdfast.sandbox.call;

/** Why a leg stopped doing what it did. */
public enum Stop {
  /** The document ran out. */
  FINISHED,
  /** REST gave it another document. */
  REDIRECTED,
  /** The call is over. */
  HUNG_UP,
  /** The document asked to hang up. */
  ENDED,
  /** The document refused the call. */
  REJECTED,
  /** The document refused the call, as busy. */
  REJECTED_BUSY,
  /** The document asked to leave the queue. */
  LEFT,
  /** What it was for is over, such as the wait for a room. */
  OUTLIVED
}
