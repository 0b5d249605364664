package dev.holdfast.desk;

/** A 5xx answer, a time-out or a broken connection: Twilio may have acted. */
public final class TwilioDoubtful extends TwilioFailure {
  private static final long serialVersionUID = 1L;

  public TwilioDoubtful(String message) {
    super(message);
  }
}
