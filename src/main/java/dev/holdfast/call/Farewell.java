package dev.holdfast.call;

/** How a leg is let go. */
public enum Farewell {
  /** The other side has gone: hang up without a word. */
  SILENT,
  /** The customer has hung up while on hold: say so, then hang up. */
  CUSTOMER_LEFT,
  /** Nobody can take the call, or nobody comes back to it: say so, then hang up. */
  APOLOGY
}
