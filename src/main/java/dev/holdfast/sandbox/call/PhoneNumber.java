package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.wire.Link;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A number of the account, and what it does with a call.
 *
 * @param application the SID of the application that gets its calls instead; empty: none
 * @param trunk the SID of the trunk that gets its calls before all others; empty: none
 */
public record PhoneNumber(
    String sid,
    String e164,
    String friendlyName,
    Instant created,
    Instant updated,
    Link voice,
    Link fallback,
    Link statusCallback,
    String application,
    String trunk) {
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
    return new PhoneNumber(
        sid, e164, name, created, now, voice, fallback, statusCallback, application, trunk);
  }

  /** The same number with other places to ask. */
  public PhoneNumber asking(Link calls, Link otherwise, Link told, Instant now) {
    return new PhoneNumber(
        sid, e164, friendlyName, created, now, calls, otherwise, told, application, trunk);
  }

  /** The same number with its calls handed to an application or a trunk, or to none. */
  public PhoneNumber handing(String toApplication, String toTrunk) {
    return new PhoneNumber(
        sid,
        e164,
        friendlyName,
        created,
        updated,
        voice,
        fallback,
        statusCallback,
        toApplication,
        toTrunk);
  }

  /** Who gets its calls instead of its URLs: a trunk, else an application; empty: nobody. */
  public String elsewhere() {
    return trunk.isEmpty() ? application : trunk;
  }
}
