package dev.holdfast.desk;

import java.time.Duration;

/** Hears how each request to Twilio went, repeats included. */
@FunctionalInterface
public interface TwilioEar {
  /** Nobody listens. */
  TwilioEar NOBODY = (request, answer, took) -> {};

  /** How Twilio answers. */
  enum Answer {
    /** It was done. */
    OK,
    /** Too many requests: it was not done. */
    BUSY,
    /** Twilio said no. */
    REFUSED,
    /** No connection: it was not done. */
    UNREACHABLE,
    /** Nobody knows whether it was done: no answer, or that something broke there. */
    DOUBTFUL;

    /** Whether Twilio has answered, and what it answered is certain. */
    public boolean certain() {
      return this == OK || this == BUSY || this == REFUSED;
    }
  }

  /**
   * One request is over.
   *
   * @param request what it was about, as {@code participant-update}: what is done to what
   */
  void heard(String request, Answer answer, Duration took);
}
