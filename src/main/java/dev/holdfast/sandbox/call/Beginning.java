package dev.holdfast.sandbox.call;

/** What becomes of a call that is being placed. */
public interface Beginning {
  Beginning NONE = call -> {};

  /** It was answered. */
  void up(Call call);

  /** It was answered, and is to do something else. */
  default void moved(Call call) {}

  /** It ended without being answered. */
  default void failed(Call call) {}
}
