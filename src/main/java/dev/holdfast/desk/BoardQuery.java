package dev.holdfast.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody looks at the board.
 *
 * @param client who
 * @param lines the lines whose calls they see; empty: all
 * @param since only calls that have changed since, those among them that have ended; empty: all
 *     live calls
 */
public record BoardQuery(String client, Set<String> lines, Optional<Instant> since) {
  public BoardQuery {
    lines = Set.copyOf(lines);
  }
}
