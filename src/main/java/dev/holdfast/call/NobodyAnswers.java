package dev.holdfast.call;

/** What happens when nobody answers for the line. */
public enum NobodyAnswers {
  /** Ring the line's other address once, then apologise. */
  ANOTHER,
  /** Tell the customer, and end the call. */
  APOLOGISE
}
