package dev.holdfast.call;

/** What happens when a hold has lasted as long as the line lets it. */
public enum AtLimit {
  /** The customer comes back. */
  RESUME,
  /** Those who talk are reminded, once per limit. */
  REMIND,
  /** Tell the customer, and end the call. */
  APOLOGISE
}
