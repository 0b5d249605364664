package dev.holdfast.call;

import java.util.Optional;

/**
 * What is asked of a hold.
 *
 * @param music a profile's name or a URL; empty: what the line plays
 * @param way for a call on legs: in a queue, or into a room first
 */
public record HoldRequest(
    Selector leg,
    Optional<String> music,
    Optional<String> message,
    Optional<String> reason,
    Optional<String> by,
    Way way) {

  /** The same wish with other music. */
  public HoldRequest playing(String other) {
    return new HoldRequest(leg, Optional.of(other), message, reason, by, way);
  }

  /** The same wish with another message. */
  public HoldRequest saying(String words) {
    return new HoldRequest(leg, music, Optional.of(words), reason, by, way);
  }
}
