package dev.holdfast.bench;

import dev.holdfast.fixtures.Postgres;
import dev.holdfast.fixtures.Sandboxed;
import dev.holdfast.sandbox.Sandbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Calls come, are held, come back and end, at half of what can be borne, with a Twilio that fails
 * now and then. What is held by the process must be at the end what it was once it was warm.
 */
final class SoakBench {
  private static final int SLOWEST_MS = 1000;
  private static final int[] RATES = {2, 4, 8, 16, 32};
  private static final int RAMP_SECONDS = 15;

  /** Nothing stays in the hot tables for long, so that they have come to rest within the run. */
  private static final Map<String, String> SHORT_HISTORY =
      Map.of(
          "holdfast.history.after", "PT2M",
          "holdfast.clock.history-ms", "10000",
          "holdfast.events.kept-for", "PT2M");

  private static final List<String> FAULTS =
      List.of(
          "{\"on\":\"rest\",\"do\":\"apply_then_status\",\"status\":500,\"times\":2,\"after\":3}",
          "{\"on\":\"rest\",\"do\":\"status\",\"status\":429,\"times\":2,\"after\":5}",
          "{\"on\":\"rest\",\"do\":\"reset\",\"times\":1,\"after\":7}",
          "{\"on\":\"webhook\",\"do\":\"duplicate\",\"times\":3,\"after\":2}",
          "{\"on\":\"webhook\",\"path\":\"/twilio/events.*\",\"do\":\"drop\",\"times\":1,\"after\":9}");

  private final Duration lasts;

  SoakBench(Duration lasts) {
    this.lasts = lasts;
  }

  List<Row> rows() {
    String database = Postgres.database();
    try (Sandbox server = Sandbox.start(0);
        Ours ours = new Ours(database, server.port(), SHORT_HISTORY)) {
      Sandboxed sandbox = new Sandboxed(server.port());
      Townsfolk people = new Townsfolk(sandbox, ours);
      int rate = half(people);
      Bench.tell("    soak of %s with %d calls a second", lasts, rate);
      List<Sample> samples = new ArrayList<>();
      people.call(rate);
      long minutes = Math.max(6, lasts.toMinutes());
      long each = lasts.toMillis() / minutes;
      for (int minute = 0; minute < minutes; minute++) {
        FAULTS.forEach(sandbox::fault);
        pause(each);
        Sample sample = Sample.of(ours.handle(), database);
        Bench.tell("    after %d: %s; %s", minute + 1, sample, people);
        samples.add(sample);
      }
      people.rest();
      return compared(samples, rate, people);
    }
  }

  /** The highest rate at which holds are answered in time and nobody is refused, halved. */
  private static int half(Townsfolk people) {
    int good = 1;
    for (int rate : RATES) {
      people.call(rate);
      pause(TimeUnit.SECONDS.toMillis(RAMP_SECONDS));
      double p99 = people.p99();
      Bench.tell("    %d calls a second: holds answered with p99 %.0f ms", rate, p99);
      if (p99 > SLOWEST_MS) {
        break;
      }
      good = rate;
    }
    people.rest();
    return Math.max(1, good / 2);
  }

  private List<Row> compared(List<Sample> samples, int rate, Townsfolk people) {
    String note = "%d calls a second for %s; %s".formatted(rate, lasts, people);
    return Stream.of(
            row(samples, "heap after a collection", "MB", Sample::heap, note),
            row(samples, "threads", "threads", Sample::threads, note),
            row(samples, "open files and sockets", "files", Sample::files, note),
            row(samples, "rows of the hot tables", "rows", Sample::rows, note))
        .toList();
  }

  /** The last third beside the second one: the first one is warming up. */
  private static Row row(
      List<Sample> samples, String what, String unit, ToDoubleFunction<Sample> of, String note) {
    int third = samples.size() / 3;
    double middle = mean(samples.subList(third, 2 * third), of);
    double last = mean(samples.subList(samples.size() - third, samples.size()), of);
    return new Row(
        "soak: " + what + ", the last third of the time",
        "the second third",
        last,
        middle,
        unit,
        1.1,
        1.02,
        true,
        note);
  }

  private static double mean(List<Sample> samples, ToDoubleFunction<Sample> of) {
    return samples.stream().mapToDouble(of).average().orElseThrow();
  }

  private static void pause(long millis) {
    try {
      boolean never = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
      if (never) {
        throw new IllegalStateException("nobody counts down");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
