package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.hearing.Sound;
import dev.holdfast.sandbox.twiml.Trouble;
import dev.holdfast.sandbox.wire.Params;

/** Where a script plays: who hears it, and what follows when it ends. */
public interface Stage {
  Place place();

  /** The call it is about, for the log; empty if it is about several. */
  String callSid();

  /** The parameters that every request of the script carries. */
  Params identity();

  /** Whether the document is asked for again when it runs out. */
  default boolean repeats() {
    return false;
  }

  void hears(Sound sound);

  /** A verb begins. */
  default void executed(String verb, String document) {}

  /** A verb begins that nobody hears unless the call is answered. */
  default void needsMedia() {}

  /** A document or what it plays cannot be had; {@code url} is what failed. */
  void failed(Script script, Trouble trouble, String url);

  /** The script has stopped by itself. */
  void ended(Script script, Stop stop);
}
