package dev.holdfast;

import dev.holdfast.desk.Bell;
import dev.holdfast.desk.Traces;
import dev.holdfast.generation.Generation;
import dev.holdfast.generation.Trial;
import dev.holdfast.lint.Fault;
import dev.holdfast.meter.Meters;
import dev.holdfast.registry.Database;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;

/**
 * Tries route files as the application would before it serves with them: with a record in memory,
 * with the demo's account where the environment has none, and with nothing but doors and steps
 * started, so that nothing happens by it.
 */
final class Tryout {
  private static final String RECORD =
      "jdbc:h2:mem:check;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  private Tryout() {}

  static List<Fault> faults(Path root) {
    Properties overrides = Demo.settings(1);
    overrides.setProperty("holdfast.database.url", RECORD);
    try {
      return tried(Settings.read(root, overrides, false));
    } catch (Settings.Wrong wrong) {
      Path file = root.resolve(Check.SETTINGS);
      return wrong.all().stream().map(one -> RouteCheck.inSettings(file, one)).toList();
    }
  }

  private static List<Fault> tried(Settings settings) {
    InstantSource time = InstantSource.fixed(Instant.EPOCH);
    Vertx vertx = Vertx.vertx();
    try (Meters meters = new Meters(time, "tried");
        Database database =
            new Database(
                settings.databaseUrl(), settings.databaseUser(), settings.databasePassword())) {
      Inventory inventory =
          Inventory.of(
              settings, database, new Bell(time), time, () -> "0".repeat(32), Traces.NONE, meters);
      Trial trial =
          Generation.tried(RouteCheck.ground(settings, inventory.words(), vertx, meters.retries()));
      if (trial instanceof Trial.Failed failed) {
        return failed.faults();
      }
      ((Trial.Passed) trial).generation().close();
      return List.of();
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }
}
