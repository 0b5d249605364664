package dev.holdfast.call;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A line of a call's timeline.
 *
 * @param leg whom it is about; empty: the call
 */
public record Entry(
    Instant at, Kind kind, Optional<Label> leg, String text, Map<String, String> more) {
  /** What sort of line it is. */
  public enum Kind {
    /** Somebody asked us for something. */
    ASKED,
    /** We sent a request to Twilio. */
    SENT,
    /** What Twilio answered to it. */
    ANSWERED,
    /** What we told a leg to do, in TwiML. */
    TOLD,
    /** What Twilio reported. */
    HEARD,
    /** What became of a leg. */
    BECAME
  }
}
