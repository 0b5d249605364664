package dev.holdfast.desk;

/** No connection came about: Twilio certainly has not acted. */
public final class TwilioUnreachable extends TwilioFailure {
  private static final long serialVersionUID = 1L;

  public TwilioUnreachable(String message) {
    super(message);
  }
}
