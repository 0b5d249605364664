package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.wire.Link;
import java.time.Instant;
import java.util.regex.Pattern;

/** A number of the account, and what it does with a call. */
public record PhoneNumber(
    String sid,
    String e164,
    String friendlyName,
    Instant created,
    Instant updated,
    Link voice,
    Link fallback,
    Link statusCallback) {
  private static final Pattern NORTH_AMERICAN = Pattern.compile("\\+1\\d{10}");

  /** As Twilio writes it for people: {@code (555) 010-0100}, if it is an American one. */
  public static String formatted(String address) {
    if (!NORTH_AMERICAN.matcher(address).matches()) {
      return address;
    }
    var area = address.substring(2, 5);
    return "(" + area + ") " + address.substring(5, 8) + "-" + address.substring(8);
  }

  public PhoneNumber called(String name, Instant now) {
    return new PhoneNumber(sid, e164, name, created, now, voice, fallback, statusCallback);
  }

  /** The same number with other places to ask. */
  public PhoneNumber asking(Link calls, Link otherwise, Link told, Instant now) {
    return new PhoneNumber(sid, e164, friendlyName, created, now, calls, otherwise, told);
  }
}
