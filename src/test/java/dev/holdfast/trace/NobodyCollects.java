package dev.holdfast.trace;

import dev.holdfast.fixtures.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The application in a process that has no OpenTelemetry at all, as when nobody collects traces.
 */
final class NobodyCollects {
  private NobodyCollects() {}

  /** Holds a call and says what came of it. */
  public static void main(String[] none) {
    try (World world = new World(Map.of())) {
      String call = world.sandbox().dials("+15550100999", "+15550100100");
      world.pass(Duration.ofSeconds(5));
      int status = world.crm("POST", "/v1/calls/" + call + "/hold", "").status();
      world.pass(Duration.ofSeconds(5));
      List<String> threads =
          Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
      boolean exporting = threads.stream().anyMatch(name -> name.contains("BatchSpan"));
      System.out.println(
          "came: " + status + " " + exporting + " " + world.record().count("origins"));
    }
  }
}
