package dev.holdfast.call;

import java.util.Locale;

/** How a call is built: as participants of a room, or as two legs joined by a Dial. */
public enum Path {
  CONFERENCE,
  LEGS;

  /** The path as the API and the settings write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
