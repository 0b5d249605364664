package dev.holdfast.desk;

import java.time.Instant;

/** Counts what is in the record; this may take some time. */
@FunctionalInterface
public interface Censuses {
  /**
   * Counts.
   *
   * @param late what has been asked or due since before then should not be so any more
   */
  Census take(Instant late);
}
