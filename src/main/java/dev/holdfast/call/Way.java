package dev.holdfast.call;

/** Which way a hold is to go where the call is on legs. */
public enum Way {
  /** As the line says. */
  AUTO,
  /** In a queue of its own, the other one parked. */
  QUEUE,
  /** Into a room first. */
  UPGRADE
}
