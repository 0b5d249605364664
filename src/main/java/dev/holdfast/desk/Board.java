package dev.holdfast.desk;

import dev.holdfast.call.Hold;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The live calls as somebody sees them who watches them all, at one moment.
 *
 * @param counts over all that is seen, also where only some of the calls were asked for
 * @param calls the oldest first; one that has ended has no legs. Of more than 2,500 live ones at
 *     first those on hold longest and the oldest, 2,500 each at most
 */
public record Board(Counts counts, List<Row> calls) {
  public Board {
    calls = List.copyOf(calls);
  }

  /**
   * What the calls come to.
   *
   * @param onHold calls with a leg on hold
   * @param longestSeconds of the holds that last, the longest; 0: none lasts
   * @param averageSeconds of the holds that last
   * @param abandoned customers who hung up while on hold, in the last 24 hours
   */
  public record Counts(
      int live, int onHold, long longestSeconds, long averageSeconds, int abandoned) {}

  /**
   * A call.
   *
   * @param tie what joins its legs: {@code room}, {@code dial}, {@code queue} or {@code none}
   */
  public record Row(
      String call,
      String line,
      String path,
      String state,
      String tie,
      Instant startedAt,
      List<BoardLeg> legs) {
    public Row {
      legs = List.copyOf(legs);
    }
  }

  /**
   * A leg that has not ended.
   *
   * @param sid empty until Twilio has named the leg
   * @param limitAt when its hold has lasted too long
   */
  public record BoardLeg(
      Optional<String> sid,
      String label,
      String role,
      String address,
      String state,
      Instant since,
      Optional<Hold> hold,
      Optional<Instant> limitAt) {}
}
