package dev.holdfast.generation;

import dev.holdfast.lint.Fault;
import java.util.List;

/** What came of building a generation and starting its doors and steps. */
public sealed interface Trial {
  /** It can serve; who asked for the trial closes it. */
  record Passed(Generation generation) implements Trial {}

  /** It cannot, and nothing of it is left. */
  record Failed(List<Fault> faults) implements Trial {}
}
