package dev.holdfast.generation;

import dev.holdfast.lint.Fault;
import java.util.List;

/** What is there cannot be started with. */
public final class Unfit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unfit(List<Fault> faults) {
    super("routes:\n" + Generations.lines(faults, "\n"));
  }
}
