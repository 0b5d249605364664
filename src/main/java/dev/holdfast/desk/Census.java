package dev.holdfast.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How much there is of everything in the record, over all instances that share it.
 *
 * @param calls that are live
 * @param settling legs that are asked, and have not been shown for longer than they should
 * @param overdue calls for which something has been due for longer than it should
 * @param untold events that are still to be told
 * @param oldestUntold when the first of these happened
 * @param dead events that were given up
 */
public record Census(
    List<Legs> legs,
    long calls,
    long settling,
    long overdue,
    long untold,
    Optional<Instant> oldestUntold,
    long dead) {
  /** Live legs in one state. */
  public record Legs(String path, String state, long count, long settling) {}
}
