package dev.holdfast.bench;

import dev.holdfast.bench.OpenLoop.Outcome;
import dev.holdfast.bench.OpenLoop.Shot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** How many signed questions a second are answered with p99 below 50 ms. */
final class NextBench {
  private static final int CALLS = 200;
  private static final double P99_BELOW_MS = 50;
  private static final int LOWEST = 500;
  private static final double STEP = 1.7;
  private static final int TRIES = 2;
  private static final int HALVINGS = 3;

  private final Pace pace;

  NextBench(Pace pace) {
    this.pace = pace;
  }

  Row row(Databases database, Path folder) {
    double theirs;
    try (Started bare = Started.other(BareServer.class, database.fresh(folder, "bare"));
        OpenLoop loop = new OpenLoop(bare.port())) {
      Twilio twilio = new Twilio("http://127.0.0.1:" + bare.port());
      List<Shot> shots =
          IntStream.range(0, CALLS)
              .mapToObj(
                  call ->
                      twilio.shot(
                          "/twilio/next?leg=" + Guests.agent(call) + "&turn=2",
                          Map.of("CallSid", Guests.agent(call))))
              .toList();
      theirs = most(loop, shots);
    }
    double ours;
    try (Ours holdfast = new Ours(database.fresh(folder, "next"));
        OpenLoop loop = new OpenLoop(holdfast.port())) {
      Scene scene = holdfast.scene();
      scene.onLegs(0, CALLS);
      scene.held(0, CALLS);
      ours = most(loop, IntStream.range(0, CALLS).mapToObj(scene::parked).toList());
    }
    return new Row(
        "/twilio/next, signed, record read, on " + database,
        "a bare server with the same signature",
        ours,
        theirs,
        "requests/s at p99 < 50 ms",
        0.35,
        0.6,
        false,
        "");
  }

  /** The highest rate that is answered well, found by doubling and halving. */
  private double most(OpenLoop loop, List<Shot> shots) {
    IntFunction<Shot> turns = place -> shots.get(place % shots.size());
    loop.run(pace.warmRate(), pace.warmSeconds(), turns);
    double good = 0;
    double rate = LOWEST;
    while (holdsInTheEnd(loop, rate, turns)) {
      good = rate;
      rate *= STEP;
    }
    double bad = rate;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (good + bad) / 2;
      if (holdsInTheEnd(loop, middle, turns)) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    return good;
  }

  /** One hiccup of the machine is no limit: a rate may fail once. */
  private boolean holdsInTheEnd(OpenLoop loop, double rate, IntFunction<Shot> turns) {
    return IntStream.range(0, TRIES).anyMatch(attempt -> holds(loop, rate, turns));
  }

  private boolean holds(OpenLoop loop, double rate, IntFunction<Shot> turns) {
    Outcome outcome = loop.run((int) rate, pace.stepSeconds(), turns);
    boolean good = outcome.clean() && outcome.at(99) < P99_BELOW_MS;
    Bench.tell("    %,.0f a second: %s%s", rate, outcome, good ? "" : ", too much");
    return good;
  }
}
