package dev.holdfast.desk;

import dev.holdfast.call.CallSid;
import dev.holdfast.call.Label;
import java.time.Instant;
import java.util.Optional;

/**
 * Under which part of which story a turn of a leg was asked; known where that was told, and while
 * the record is there.
 */
public interface Origins {
  /** Where the present turn of a leg was asked. */
  Optional<Origin> of(CallSid leg);

  /** Where this turn of a leg was asked. */
  Optional<Origin> of(CallSid call, Label label, int turn);

  /**
   * Where a turn was asked.
   *
   * @param traceparent the part under which it was
   */
  record Origin(String traceparent, Instant at) {}
}
