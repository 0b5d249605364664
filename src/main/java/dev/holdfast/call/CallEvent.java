package dev.holdfast.call;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that has happened in a call and that a CRM wants to know.
 *
 * @param at when it happened, as far as we know
 * @param leg whom it happened to, as it is now; empty: the call as a whole
 * @param hold the hold that it is about, also when it is over by now
 * @param why what is known of the reason
 */
public record CallEvent(
    Kind kind, Instant at, Optional<Leg> leg, Optional<Hold> hold, Optional<String> why) {

  /** What can happen. */
  public enum Kind {
    /** The first leg is known. */
    CALL_STARTED("call.started"),
    /** A leg shall be on hold: asked, not shown. */
    LEG_HOLDING("leg.holding"),
    /** Twilio has shown that a leg is on hold. */
    LEG_HELD("leg.held"),
    /** A hold that was shown is over. */
    LEG_RESUMED("leg.resumed"),
    /** A hold was given up before Twilio had shown it. */
    HOLD_FAILED("hold.failed"),
    /** A leg is gone. */
    LEG_ENDED("leg.ended"),
    /** All legs are gone. */
    CALL_ENDED("call.ended");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As a CRM reads it. */
    public String word() {
      return word;
    }
  }
}
