package dev.holdfast.desk;

import java.time.Instant;

/** Reads the board out of the record: there is no second memory of what is live. */
public interface Boards {
  /** The board as it is now. */
  Board read(BoardQuery query, Instant now);
}
