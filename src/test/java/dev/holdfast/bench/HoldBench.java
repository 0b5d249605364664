package dev.holdfast.bench;

import dev.holdfast.bench.OpenLoop.Outcome;
import dev.holdfast.bench.OpenLoop.Shot;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/**
 * How long it takes from the CRM's request until our request is at Twilio, beside one HTTP request
 * with one durable commit.
 */
final class HoldBench {
  private static final Shot COMMIT = new Shot("POST", "/commit", Map.of(), Buffer.buffer());

  private final Pace pace;

  HoldBench(Pace pace) {
    this.pace = pace;
  }

  List<Row> rows(Databases database, Path folder) {
    Outcome floor;
    try (Started bare = Started.other(BareServer.class, database.fresh(folder, "floor"));
        OpenLoop loop = new OpenLoop(bare.port())) {
      loop.run(pace.holds(), pace.warmSeconds(), place -> COMMIT);
      floor = loop.run(pace.holds(), pace.runSeconds(), place -> COMMIT);
      Bench.tell("    one hop, one commit: %s", floor);
    }
    Histogram reached;
    try (Ours ours = new Ours(database.fresh(folder, "hold"));
        OpenLoop loop = new OpenLoop(ours.port())) {
      int warm = (int) (pace.holds() * pace.warmSeconds());
      int many = (int) (pace.holds() * pace.runSeconds());
      Scene scene = ours.scene();
      scene.talking(0, warm + many);
      scene.follows(ours.carrier());
      loop.run(pace.holds(), pace.warmSeconds(), scene::hold);
      reached = reached(ours, loop, warm, many);
    }
    String what =
        "hold, from the CRM's request to ours at Twilio, %d/s, %s, "
            .formatted(pace.holds(), database);
    String against = "one HTTP hop and one durable commit";
    return List.of(
        row(what + "p50", against, reached.getValueAtPercentile(50), floor.at(50), 3, 2),
        row(what + "p99", against, reached.getValueAtPercentile(99), floor.at(99), 6, 3));
  }

  private Histogram reached(Ours ours, OpenLoop loop, int from, int many) {
    long[] due = new long[many];
    Scene scene = ours.scene();
    Outcome answers =
        loop.run(
            pace.holds(),
            pace.runSeconds(),
            place -> {
              due[place] = System.nanoTime();
              return scene.hold(from + place);
            });
    Bench.tell("    holds answered: %s", answers);
    Histogram micros = new Histogram(3);
    long missing =
        IntStream.range(0, many)
            .filter(place -> !noted(ours.carrier(), from + place, due[place], micros))
            .count();
    if (missing > 0 || !answers.clean()) {
      throw new IllegalStateException(missing + " holds did not reach Twilio; " + answers);
    }
    return micros;
  }

  private static boolean noted(Carrier carrier, int call, long due, Histogram micros) {
    long at = carrier.arrived(Scene.nudged(call));
    if (at > 0) {
      micros.recordValue((at - due) / 1000);
    }
    return at > 0;
  }

  private static Row row(
      String what, String against, long micros, double theirs, double must, double aim) {
    return new Row(what, against, micros / 1000.0, theirs, "ms", must, aim, true, "");
  }
}
