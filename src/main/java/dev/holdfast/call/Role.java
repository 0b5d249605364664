package dev.holdfast.call;

import java.util.Locale;

/** Who is on a leg. */
public enum Role {
  CUSTOMER,
  AGENT,
  GUEST;

  /** The role as the API writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
