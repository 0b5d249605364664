package dev.holdfast.bench;

import java.time.Duration;

/**
 * How long is measured, and how much of it.
 *
 * @param warmRate questions a second while it warms up
 * @param stepSeconds of one rate that is tried, or of one round of several
 * @param runSeconds of one run
 * @param holds a second
 * @param calls that commands go to at most
 * @param crowd of live calls in the large record
 * @param starts of each that is started
 * @param soak how long calls come and go; zero: not at all
 */
record Pace(
    int warmRate,
    double warmSeconds,
    double stepSeconds,
    double runSeconds,
    int holds,
    int calls,
    int crowd,
    int starts,
    Duration soak) {
  static final Pace FULL = new Pace(4000, 45, 5, 15, 100, 4000, 100_000, 5, Duration.ofMinutes(30));
  static final Pace SHORT = new Pace(1000, 20, 1.5, 6, 25, 1000, 20_000, 3, Duration.ZERO);
}
