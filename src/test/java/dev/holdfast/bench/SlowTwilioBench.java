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
      Crowded crowded = new Crowded(ours, loop, crm, parked(ours.scene()));
      Outcome alone = crowded.alone();
      for (int waiting : WAITING) {
        rows.add(row(database, crowded, waiting, alone));
      }
    }
    return rows;
  }

  private static List<Shot> parked(Scene scene) {
    scene.onLegs(0, PARKED);
    scene.held(0, PARKED);
    return IntStream.range(0, PARKED).mapToObj(scene::parked).toList();
  }

  private static Row row(Databases database, Crowded crowded, int waiting, Outcome alone) {
    Beside beside = crowded.beside(waiting);
    Bench.tell(
        "    beside %d waiting: %s; holds %s", waiting, beside.asked(), beside.holds().statuses());
    if (!beside.asked().clean()) {
      throw new IllegalStateException("somebody was not answered: " + beside.asked());
    }
    return new Row(
        "/twilio/next p99, %,d commands at once for a Twilio of 2 s, %s"
            .formatted(waiting, database),
        "the same alone",
        beside.asked().at(99),
        alone.at(99),
        "ms",
        2,
        1.2,
        true,
        "holds answered: " + beside.holds().statuses());
  }

  private record Beside(Outcome asked, Outcome holds) {}

  /** Those who ask, and commands of calls that nobody has held yet. */
  private final class Crowded {
    private final Ours ours;
    private final OpenLoop loop;
    private final OpenLoop crm;
    private final IntFunction<Shot> turns;
    private int from = PARKED;

    Crowded(Ours ours, OpenLoop loop, OpenLoop crm, List<Shot> parked) {
      this.ours = ours;
      this.loop = loop;
      this.crm = crm;
      this.turns = place -> parked.get(place % PARKED);
    }

    /** Warms up all that is measured, a slow Twilio as well; then nothing is beside. */
    Outcome alone() {
      loop.run(pace.warmRate(), pace.warmSeconds(), turns);
      int warm = (int) (WARM_HOLDS * pace.warmSeconds());
      int first = next(warm);
      Bench.tell(
          "    warming up: %s",
          crm.run(
              WARM_HOLDS, pace.warmSeconds(), place -> ours.scene().holdAndWait(first + place)));
      Bench.tell("    warming up beside: %s", beside(WAITING[0]).asked());
      Outcome alone = loop.run(RATE, pace.runSeconds(), turns);
      Bench.tell("    alone: %s", alone);
      return alone;
    }

    Beside beside(int waiting) {
      int aSecond = waiting * 1000 / TAKES_MS;
      int calls = Math.min(pace.calls(), (int) (aSecond * pace.runSeconds()));
      int first = next(calls);
      ours.carrier().takes(TAKES_MS);
      CompletableFuture<Outcome> holds =
          crm.start(
              aSecond, pace.runSeconds(), place -> ours.scene().holdAndWait(first + place % calls));
      Outcome asked = loop.run(RATE, pace.runSeconds(), turns);
      Beside beside = new Beside(asked, holds.join());
      ours.carrier().takes(0);
      return beside;
    }

    /** The first of so many new calls in rooms. */
    private int next(int calls) {
      int first = from;
      from += calls;
      ours.scene().inRooms(first, calls);
      return first;
    }
  }
}
