package dev.holdfast.sandbox.conference;

import java.util.Locale;

/** Why a conference ended, as Twilio's reason with dashes for underscores. */
public enum Ending {
  CONFERENCE_ENDED_VIA_API,
  PARTICIPANT_WITH_END_CONFERENCE_ON_EXIT_LEFT,
  PARTICIPANT_WITH_END_CONFERENCE_ON_EXIT_KICKED,
  LAST_PARTICIPANT_KICKED,
  LAST_PARTICIPANT_LEFT;

  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Ending ofLast(Departure why) {
    return why == Departure.KICKED ? LAST_PARTICIPANT_KICKED : LAST_PARTICIPANT_LEFT;
  }

  static Ending ofModerator(Departure why) {
    return why == Departure.KICKED
        ? PARTICIPANT_WITH_END_CONFERENCE_ON_EXIT_KICKED
        : PARTICIPANT_WITH_END_CONFERENCE_ON_EXIT_LEFT;
  }
}
