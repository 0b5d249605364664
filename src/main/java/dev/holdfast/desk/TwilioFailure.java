package dev.holdfast.desk;

/**
 * A request to Twilio that was not answered with yes; the kinds differ in what may have happened.
 */
public abstract sealed class TwilioFailure extends RuntimeException
    permits TwilioBusy, TwilioUnreachable, TwilioDoubtful, TwilioRefused {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one sentence, without secrets and without numbers of people
   */
  protected TwilioFailure(String message) {
    super(message);
  }
}
