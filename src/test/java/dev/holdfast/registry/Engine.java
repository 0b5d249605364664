package dev.holdfast.registry;

import dev.holdfast.fixtures.Memory;
import dev.holdfast.fixtures.Postgres;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that keep the record; what the registry promises, each of them keeps. */
enum Engine {
  H2 {
    @Override
    Database database() {
      return new Database(
          Memory.database("registry" + DATABASES.incrementAndGet()) + ";LOCK_TIMEOUT=10000",
          "holdfast",
          "");
    }
  },
  POSTGRES {
    @Override
    Database database() {
      Database database = new Database(Once.URL, "postgres", "");
      database.write(
          handle ->
              handle.execute("truncate calls, past_calls, events, placements, repeats cascade"));
      return database;
    }
  };

  private static final AtomicInteger DATABASES = new AtomicInteger();

  /** Making a database takes its time: one is emptied for each test. */
  private static final class Once {
    private static final String URL = Postgres.database();
  }

  /** An empty database. */
  abstract Database database();
}
