package dev.holdfast.call;

/** Which legs of a call a command means. */
public sealed interface Selector {
  /** The one leg with this role. */
  record OfRole(Role role) implements Selector {}

  /** The leg with this CallSid. */
  record OfSid(CallSid sid) implements Selector {}

  /** Every leg that can be meant. */
  record All() implements Selector {}
}
