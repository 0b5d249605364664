package dev.holdfast.desk;

import java.time.Instant;

/**
 * What is over: calls that have ended leave the tables that live ones are decided in, and are read
 * as before, until they are forgotten. Each method takes a few, in one transaction of its own, and
 * passes over what somebody else is at; whoever dies in between has lost nothing.
 */
public interface History {
  /**
   * Moves calls into the history that have ended before this, of which nothing was heard since and
   * for which nothing is due.
   *
   * @return how many
   */
  int take(Instant before, int most);

  /** Forgets calls of the history that have ended before this. */
  int forgetCalls(Instant before, int most);

  /**
   * Forgets events from before this that nobody waits for: told ones, and those kept for the feed.
   */
  int forgetEvents(Instant before, int most);

  /** Forgets events that were given up before this. */
  int forgetDeadLetters(Instant before, int most);

  /** Forgets from what placements older than this calls have come. */
  int forgetPlacements(Instant before, int most);
}
