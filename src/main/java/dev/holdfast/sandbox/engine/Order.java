package dev.holdfast.sandbox.engine;

/** Says which of the exchanges in flight takes effect next under the manual clock. */
@FunctionalInterface
public interface Order {
  /** That of their dispatch: the one that left first. */
  Order DISPATCH = open -> 0;

  /** The place, from 0, of the next one among {@code open} in their order of dispatch. */
  int next(int open);
}
