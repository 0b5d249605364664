package dev.holdfast.sandbox.call;

import java.util.Locale;

/** A call's status as Twilio spells it, with dashes for underscores. */
public enum CallStatus {
  QUEUED,
  RINGING,
  IN_PROGRESS,
  COMPLETED,
  BUSY,
  FAILED,
  NO_ANSWER,
  CANCELED;

  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public boolean isFinal() {
    return this != QUEUED && this != RINGING && this != IN_PROGRESS;
  }
}
