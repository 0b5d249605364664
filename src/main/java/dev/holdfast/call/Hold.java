package dev.holdfast.call;

import java.time.Instant;
import java.util.Optional;

/**
 * One hold of one leg.
 *
 * @param number counts the holds of a call from 1
 * @param music a profile's name, or the URL of a piece on an allowed host
 * @param message what is said between the pieces; empty: what the profile says
 * @param heldAt when Twilio showed it; empty while it is only asked
 */
public record Hold(
    int number,
    Optional<String> reason,
    Optional<String> by,
    String music,
    Optional<String> message,
    Instant askedAt,
    Optional<Instant> heldAt) {

  /** The same hold, shown. */
  public Hold shownAt(Instant at) {
    return new Hold(
        number, reason, by, music, message, askedAt, heldAt.isPresent() ? heldAt : Optional.of(at));
  }
}
