package dev.holdfast.generation;

import dev.holdfast.lint.Fault;
import java.time.Instant;
import java.util.List;

/** What was said of the files as they are now. */
public sealed interface Verdict {
  /** They are what serves. */
  record Good() implements Verdict {}

  /** They are refused; what served before serves on. */
  record Bad(Instant since, List<Fault> faults) implements Verdict {}
}
