package dev.holdfast.sandbox.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Twilio's dates: RFC 2822 with a day of two digits, without which its SDK reads nothing. */
public final class Dates {
  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
          .withZone(ZoneOffset.UTC);

  private Dates() {}

  public static String rfc2822(Instant instant) {
    return RFC_2822.format(instant);
  }
}
