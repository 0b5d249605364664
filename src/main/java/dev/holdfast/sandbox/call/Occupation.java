package dev.holdfast.sandbox.call;

/** What a leg is busy with. */
public interface Occupation {
  Occupation NONE = why -> {};

  /** Stops at once; nothing of it may act on the leg afterwards. */
  void stop(Stop why);

  /** The person at the phone presses a key. */
  default void press(char key) {}
}
