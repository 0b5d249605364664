package dev.holdfast.call;

import java.util.Optional;

/**
 * The conference of a call.
 *
 * @param name its friendly name at Twilio; says nothing about anybody
 * @param sid empty until Twilio has named it
 * @param started whether its talk has begun; nothing takes that back
 */
public record Room(String name, Optional<ConferenceSid> sid, boolean started) {

  private static final String PREFIX = "holdfast-";

  /** The room of a call, before anybody is in it. */
  public static Room of(CallSid call) {
    return new Room(PREFIX + call.value(), Optional.empty(), false);
  }

  /** The call whose room has this name; empty: no name of ours. */
  public static Optional<CallSid> callOf(String name) {
    String sid = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "";
    return CallSid.isOne(sid) ? Optional.of(new CallSid(sid)) : Optional.empty();
  }

  /** Somebody else made it: its participants are not ours to send away. */
  boolean isForeign() {
    return !name.startsWith(PREFIX);
  }

  public Room named(ConferenceSid conference) {
    return new Room(name, Optional.of(conference), started);
  }

  public Room begun() {
    return new Room(name, sid, true);
  }
}
