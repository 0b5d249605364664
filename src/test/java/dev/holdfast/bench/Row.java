package dev.holdfast.bench;

/**
 * One line of the table: our figure beside another of the same run.
 *
 * @param what what was measured
 * @param against what it is compared with
 * @param ours our figure, in the unit
 * @param theirs the other's, in the unit
 * @param must the ratio of ours to theirs that has to be reached
 * @param aim the ratio that we would like to reach
 * @param lessIsBetter whether a ratio below {@code must} is the good one
 * @param note what one has to know to read it; may be empty
 */
public record Row(
    String what,
    String against,
    double ours,
    double theirs,
    String unit,
    double must,
    double aim,
    boolean lessIsBetter,
    String note) {

  /** How many times theirs ours is. */
  public double ratio() {
    return ours / theirs;
  }

  /** Whether what has to be reached is. */
  public boolean holds() {
    return lessIsBetter ? ratio() <= must : ratio() >= must;
  }
}
