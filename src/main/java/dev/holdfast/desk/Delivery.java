package dev.holdfast.desk;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How an event stands.
 *
 * @param dueAt when it is told next; empty: it is not going to be
 * @param result what came of the last attempt; empty: there was none
 */
public record Delivery(
    String id,
    String call,
    String type,
    State state,
    int attempts,
    Instant beganAt,
    Optional<Instant> dueAt,
    Optional<String> result) {

  /** What has become of telling it. */
  public enum State {
    /** Nobody was to be told when it happened; it is there for those who ask. */
    KEPT,
    /** It has still to be told. */
    WAITING,
    /** Somebody has taken it. */
    TOLD,
    /** It was given up; it can be told again by hand. */
    DEAD;

    /** As it is written down. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
