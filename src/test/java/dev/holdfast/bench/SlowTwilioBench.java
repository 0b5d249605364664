package dev.holdfast.bench;

import dev.holdfast.bench.OpenLoop.Outcome;
import dev.holdfast.bench.OpenLoop.Shot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What those who ask what now notice of commands that wait for a Twilio that takes 2 s. */
final class SlowTwilioBench {
  private static final int PARKED = 200;
  private static final int RATE = 200;
  private static final int TAKES_MS = 2000;
  private static final int WARM_HOLDS = 40;
  private static final int[] WAITING = {300, 3000};

  private final Pace pace;

  SlowTwilioBench(Pace pace) {
    this.pace = pace;
  }

  List<Row> rows(Databases database, Path folder) {
    List<Row> rows = new ArrayList<>();
    try (Ours ours = new Ours(database.fresh(folder, "slow"));
        OpenLoop loop = new OpenLoop(ours.port());
        OpenLoop crm = new OpenLoop(ours.port())) {
      Scene scene = ours.scene();
      scene.onLegs(0, PARKED);
      scene.held(0, PARKED);
      List<Shot> parked = IntStream.range(0, PARKED).mapToObj(scene::parked).toList();
      IntFunction<Shot> turns = place -> parked.get(place % PARKED);
      loop.run(pace.warmRate(), pace.warmSeconds(), turns);
      int warm = (int) (WARM_HOLDS * pace.warmSeconds());
      scene.inRooms(PARKED, warm);
      Bench.tell(
          "    warming up: %s",
          crm.run(WARM_HOLDS, pace.warmSeconds(), place -> scene.holdAndWait(PARKED + place)));
      Outcome alone = loop.run(RATE, pace.runSeconds(), turns);
      Bench.tell("    alone: %s", alone);
      int from = PARKED + warm;
      for (int waiting : WAITING) {
        int aSecond = waiting * 1000 / TAKES_MS;
        int calls = Math.min(pace.calls(), (int) (aSecond * pace.runSeconds()));
        scene.inRooms(from, calls);
        rows.add(row(database, ours, loop, crm, turns, from, calls, waiting, alone));
        from += calls;
      }
    }
    return rows;
  }

  private Row row(
      Databases database,
      Ours ours,
      OpenLoop loop,
      OpenLoop crm,
      IntFunction<Shot> turns,
      int from,
      int calls,
      int waiting,
      Outcome alone) {
    Scene scene = ours.scene();
    ours.carrier().takes(TAKES_MS);
    int aSecond = waiting * 1000 / TAKES_MS;
    CompletableFuture<Outcome> holds =
        crm.start(aSecond, pace.runSeconds(), place -> scene.holdAndWait(from + place % calls));
    Outcome beside = loop.run(RATE, pace.runSeconds(), turns);
    Bench.tell("    beside %d waiting: %s; holds %s", waiting, beside, holds.join().statuses());
    ours.carrier().takes(0);
    if (!beside.clean()) {
      throw new IllegalStateException("somebody was not answered: " + beside);
    }
    return new Row(
        "/twilio/next p99, %,d commands at once for a Twilio of 2 s, %s"
            .formatted(waiting, database),
        "the same alone",
        beside.at(99),
        alone.at(99),
        "ms",
        2,
        1.2,
        true,
        "holds answered: " + holds.join().statuses());
  }
}
