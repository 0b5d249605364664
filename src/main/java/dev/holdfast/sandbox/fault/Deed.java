package dev.holdfast.sandbox.fault;

/** What a fault does to an exchange. */
public enum Deed {
  /** It is not processed; the other side sees a status. */
  STATUS,
  /** It is processed later. */
  DELAY,
  /** It is not processed; the connection breaks. */
  RESET,
  /** It never arrives, and nobody says so. */
  DROP,
  /** It is processed twice. */
  DUPLICATE,
  /** A status callback changes places with the next one to the same path. */
  SWAP,
  /** It is processed, and the asking side sees a status all the same. */
  APPLY_THEN_STATUS,
  /** It is processed, and the asking side sees a broken connection. */
  APPLY_THEN_RESET,
  /** The asking side sees a broken connection now; it is processed after the delay. REST only. */
  APPLY_LATER
}
