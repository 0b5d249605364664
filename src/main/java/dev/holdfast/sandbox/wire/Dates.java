package dev.holdfast.sandbox.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Twilio's dates: RFC 2822 with a day of two digits, without which its SDK reads nothing. */
public final class Dates {
  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
          .withZone(ZoneOffset.UTC);

  private Dates() {}

  /** Reads a date of an HTTP header, if it is one. */
  public static Optional<Instant> http(String text) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  public static String rfc2822(Instant instant) {
    return RFC_2822.format(instant);
  }
}
