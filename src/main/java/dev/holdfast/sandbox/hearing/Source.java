package dev.holdfast.sandbox.hearing;

import java.util.Locale;

/** Where a sound comes from; of several at once the first in this order is heard. */
public enum Source {
  ANNOUNCE,
  HOLD,
  WAIT,
  QUEUE,
  WHISPER,
  DOCUMENT;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
