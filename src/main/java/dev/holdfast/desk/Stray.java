package dev.holdfast.desk;

import dev.holdfast.call.CallSid;

/**
 * A room or a queue at Twilio that is ours by its name.
 *
 * @param sid Twilio's name for it
 * @param name ours
 * @param call the call that it was made for
 */
public record Stray(Kind kind, String sid, String name, CallSid call) {
  /** What it is. */
  public enum Kind {
    ROOM,
    QUEUE
  }
}
