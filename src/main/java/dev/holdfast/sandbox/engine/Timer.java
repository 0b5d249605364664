package dev.holdfast.sandbox.engine;

/** An entry that may still be taken back. */
@FunctionalInterface
public interface Timer {
  Timer NONE = () -> {};

  /** Takes the entry out of the queue; harmless when it has run. */
  void cancel();
}
