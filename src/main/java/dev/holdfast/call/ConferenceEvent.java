package dev.holdfast.call;

import java.util.Optional;

/**
 * What Twilio reports of a room.
 *
 * @param sequence counts the events of a conference; they may arrive in any order
 * @param sid the leg it is about; empty: the room
 * @param callOver whether the leg's call has ended, or it only left the room
 * @param reason Twilio's word for why somebody left or the room ended
 */
public record ConferenceEvent(
    Kind kind,
    ConferenceSid conference,
    long sequence,
    Optional<CallSid> sid,
    Optional<Label> label,
    boolean callOver,
    Optional<String> reason) {

  /** The events we use. */
  public enum Kind {
    START,
    END,
    JOIN,
    LEAVE,
    HOLD,
    UNHOLD
  }
}
