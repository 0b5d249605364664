package dev.holdfast.setup;

import java.util.List;

/**
 * What was looked at, what came of it, and what to do.
 *
 * @param about as {@code number +15550100100}
 * @param says one sentence, without secrets
 * @param remedy what to do; empty: nothing
 * @param differences what is set otherwise than it should be, if that is what is wrong
 */
public record Finding(
    String about, Verdict verdict, String says, String remedy, List<Difference> differences) {
  public Finding {
    differences = List.copyOf(differences);
  }

  /** All is well. */
  static Finding ok(String about, String says) {
    return new Finding(about, Verdict.OK, says, "", List.of());
  }

  /** Not as it should be. */
  static Finding differs(String about, String says, String remedy) {
    return new Finding(about, Verdict.DIFFERS, says, remedy, List.of());
  }

  /** Calls would suffer. */
  static Finding wrong(String about, String says, String remedy) {
    return new Finding(about, Verdict.WRONG, says, remedy, List.of());
  }

  /** It could not be found out. */
  static Finding cannotTell(String about, String says, String remedy) {
    return new Finding(about, Verdict.CANNOT_TELL, says, remedy, List.of());
  }

  Finding with(List<Difference> more) {
    return new Finding(about, verdict, says, remedy, more);
  }

  /** Whether there is nothing to do. */
  public boolean fine() {
    return verdict == Verdict.OK;
  }
}
