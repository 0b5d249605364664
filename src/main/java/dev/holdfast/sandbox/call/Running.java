package dev.holdfast.sandbox.call;

/** A verb that takes time. */
public interface Running {
  Running NONE = why -> {};

  /** Is stopped from outside, and must not call its script again. */
  void stop(Stop why);

  default void press(char key) {}
}
