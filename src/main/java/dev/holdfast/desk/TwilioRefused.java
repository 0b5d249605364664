package dev.holdfast.desk;

/** A no that a repeat would not change (400, 401, 404, 21220). */
public final class TwilioRefused extends TwilioFailure {
  private static final long serialVersionUID = 1L;

  public TwilioRefused(String message) {
    super(message);
  }
}
