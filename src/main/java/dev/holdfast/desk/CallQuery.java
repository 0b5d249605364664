package dev.holdfast.desk;

import dev.holdfast.call.CallSid;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A CRM asks for the live calls, or for those that have ended, a page at a time.
 *
 * @param state only calls in this one; empty: all live ones
 * @param line only calls of this one
 * @param reach the lines whose calls it sees; empty: all
 * @param most on one page
 * @param after where the page before ended; empty: from the beginning
 */
public record CallQuery(
    Optional<String> state,
    Optional<String> line,
    Set<String> reach,
    int most,
    Optional<Place> after) {
  public CallQuery {
    reach = Set.copyOf(reach);
  }

  /** All live calls, or all that have ended. */
  public static CallQuery of(Optional<String> state, int most) {
    return new CallQuery(state, Optional.empty(), Set.of(), most, Optional.empty());
  }

  /** Whether the history is asked for. */
  public boolean ended() {
    return state.filter("ended"::equals).isPresent();
  }

  /**
   * A place in the order of calls, which stays where it is whatever becomes of its call.
   *
   * @param at when the call began; of one that has ended, when it ended
   */
  public record Place(Instant at, CallSid call) {}
}
