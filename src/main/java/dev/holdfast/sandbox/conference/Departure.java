package dev.holdfast.sandbox.conference;

/** Why a participant left, with the word of Twilio's callback (reference, section 4.2). */
public enum Departure {
  HUNG_UP("participant_hung_up"),
  UPDATED("participant_updated_via_api"),
  /** The reference lists no word of its own for a kick; this one is the nearest. */
  KICKED("participant_updated_via_api"),
  /** The Dial ended it: its time limit, or a star. */
  DIAL_ENDED("participant_hung_up"),
  ADD_FAILED("participant_add_failed"),
  MODERATOR_ENDED("moderator_ended_conference"),
  ENDED_VIA_API("conference_ended_via_api");

  private final String text;

  Departure(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
