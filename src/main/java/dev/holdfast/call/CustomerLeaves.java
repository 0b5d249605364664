package dev.holdfast.call;

/** What becomes of a parked agent whose customer has hung up. */
public enum CustomerLeaves {
  /** Is told, and let go. */
  LET_GO,
  /** Is told, and stays on the line until hanging up. */
  KEEP
}
