package dev.holdfast.sandbox.journal;

import java.util.Locale;

/** What an entry of the log is about. */
public enum Kind {
  REST,
  WEBHOOK,
  MEDIA,
  ERROR;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
