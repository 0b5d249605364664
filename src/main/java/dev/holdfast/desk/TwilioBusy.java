package dev.holdfast.desk;

/** Too many requests at once (429): never processed, so always safe to repeat. */
public final class TwilioBusy extends TwilioFailure {
  private static final long serialVersionUID = 1L;

  public TwilioBusy(String message) {
    super(message);
  }
}
