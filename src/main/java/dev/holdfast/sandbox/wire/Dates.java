package dev.holdfast.sandbox.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Twilio's dates: RFC 2822 with a day of two digits, without which its SDK reads nothing. */
public final class Dates {
  private static final String DAYS = "---MonTueWedThuFriSatSun";
  private static final String MONTHS = "---JanFebMarAprMayJunJulAugSepOctNovDec";

  private Dates() {}

  /** Reads a date of an HTTP header, if it is one. */
  public static Optional<Instant> http(String text) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  /** As a header of HTTP has it. */
  public static String http(Instant instant) {
    return rfc2822(instant).replace("+0000", "GMT");
  }

  /** By hand: each call in a list has five dates, and a formatter is slow. */
  public static String rfc2822(Instant instant) {
    var time = instant.atOffset(ZoneOffset.UTC);
    var day = three(DAYS, time.getDayOfWeek().getValue()) + ", " + two(time.getDayOfMonth());
    var month = three(MONTHS, time.getMonthValue()) + " " + time.getYear();
    var clock = two(time.getHour()) + ":" + two(time.getMinute()) + ":" + two(time.getSecond());
    return day + " " + month + " " + clock + " +0000";
  }

  private static String three(String names, int number) {
    return names.substring(3 * number, 3 * number + 3);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
