package dev.holdfast.call;

import java.util.Optional;

/**
 * What Twilio reports of one phone connection.
 *
 * @param label the leg's label when its URL carries one; empty: find it by its SID
 * @param status Twilio's word: ringing, in-progress, completed, busy, no-answer, failed, canceled
 */
public record LegEvent(CallSid sid, Optional<Label> label, String status) {
  /** Whether the connection is over. */
  public boolean over() {
    return switch (status) {
      case "completed", "busy", "no-answer", "failed", "canceled" -> true;
      default -> false;
    };
  }
}
