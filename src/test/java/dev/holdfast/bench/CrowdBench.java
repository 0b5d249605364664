package dev.holdfast.bench;

import dev.holdfast.bench.OpenLoop.Outcome;
import dev.holdfast.bench.OpenLoop.Shot;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Whether it matters how many calls are live. */
final class CrowdBench {
  private static final int PARKED = 200;
  private static final int NEXT_RATE = 200;
  private static final int HOLD_RATE = 50;
  private static final int ROUNDS = 3;

  /** Nobody at Twilio knows the crowd: it must not be looked after. */
  private static final Map<String, String> NO_SETTLING =
      Map.of("holdfast.clock.settle-ms", "86400000", "holdfast.clock.strays-ms", "86400000");

  private final Pace pace;

  CrowdBench(Pace pace) {
    this.pace = pace;
  }

  private record P99(double next, double hold) {}

  List<Row> rows(Databases database, Path folder) throws SQLException {
    P99 few = among(database, folder, 1_000);
    P99 many = among(database, folder, pace.crowd());
    String against = "with 1,000";
    String what = " p99 with %,d live calls, %s".formatted(pace.crowd(), database);
    return List.of(
        new Row("/twilio/next" + what, against, many.next(), few.next(), "ms", 1.5, 1.1, true, ""),
        new Row("hold" + what, against, many.hold(), few.hold(), "ms", 1.5, 1.1, true, ""));
  }

  private P99 among(Databases database, Path folder, int crowd) throws SQLException {
    String url = database.fresh(folder, "crowd" + crowd);
    new Ours(url).close();
    Crowd.fill(url, Databases.user(url), "", crowd);
    try (Ours ours = new Ours(url, NO_SETTLING);
        OpenLoop loop = new OpenLoop(ours.port())) {
      Scene scene = ours.scene();
      int holds = (int) (HOLD_RATE * pace.stepSeconds());
      scene.onLegs(0, PARKED);
      scene.held(0, PARKED);
      scene.talking(PARKED, holds * (ROUNDS + 1));
      scene.follows(ours.carrier());
      List<Shot> parked = IntStream.range(0, PARKED).mapToObj(scene::parked).toList();
      IntFunction<Shot> turns = place -> parked.get(place % PARKED);
      loop.run(pace.warmRate(), pace.warmSeconds(), turns);
      loop.run(HOLD_RATE, pace.stepSeconds(), place -> scene.holdAndWait(PARKED + place));
      double[] next = new double[ROUNDS];
      double[] hold = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        next[round] = p99(loop.run(NEXT_RATE, pace.stepSeconds(), turns), crowd, "next");
        int from = PARKED + holds * (round + 1);
        Outcome held =
            loop.run(HOLD_RATE, pace.stepSeconds(), place -> scene.holdAndWait(from + place));
        hold[round] = p99(held, crowd, "hold");
      }
      return new P99(median(next), median(hold));
    }
  }

  private static double p99(Outcome outcome, int crowd, String what) {
    Bench.tell("    %s among %,d: %s", what, crowd, outcome);
    if (!outcome.clean()) {
      throw new IllegalStateException("somebody was not answered: " + outcome);
    }
    return outcome.at(99);
  }

  private static double median(double[] values) {
    return java.util.Arrays.stream(values).sorted().skip(values.length / 2).findFirst().orElse(0);
  }
}
