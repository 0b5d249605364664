package dev.holdfast.call;

import java.util.Optional;

/**
 * The conference of a call.
 *
 * @param name its friendly name at Twilio; says nothing about anybody
 * @param sid empty until Twilio has named it
 * @param started whether its talk has begun; nothing takes that back but another conference
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

  /** Another conference of the same name has not begun yet. */
  public Room named(ConferenceSid conference) {
    boolean another = sid.isPresent() && !sid.get().equals(conference);
    return new Room(name, Optional.of(conference), started && !another);
  }

  /** Whether an event is of a conference that this one came after. */
  boolean isBefore(ConferenceEvent event) {
    boolean begins =
        event.kind() == ConferenceEvent.Kind.START || event.kind() == ConferenceEvent.Kind.JOIN;
    return !begins && sid.isPresent() && !sid.get().equals(event.conference());
  }

  public Room begun() {
    return new Room(name, sid, true);
  }
}
