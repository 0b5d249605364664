package dev.holdfast.sandbox.call;

import java.util.Locale;

/** Who began a call, and by what. */
public enum Direction {
  INBOUND,
  OUTBOUND_API,
  OUTBOUND_DIAL;

  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
