package dev.holdfast.registry;

import static dev.holdfast.registry.Samples.at;
import static dev.holdfast.registry.Samples.sid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.call.CallSid;
import dev.holdfast.desk.Bell;
import dev.holdfast.desk.Registry;
import dev.holdfast.desk.Registry.Decided;
import dev.holdfast.fixtures.Postgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start makes of calls that somebody was at when he died. */
class StartTest {
  private static final CallSid ONE = sid(1);

  @TempDir private Path folder = Path.of("");

  @Test
  void who_starts_on_h2_is_alone_and_waits_for_nobody() {
    String url =
        "jdbc:h2:file:" + folder.resolve("record") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    diesAt(url, "holdfast");

    try (Database database = new Database(url, "holdfast", "")) {
      Registry registry = registry(database);
      assertThat(registry.find(ONE).orElseThrow().leasedUntil()).isEmpty();
      assertThat(registry.claim(at(2))).containsExactly(ONE);
    }
  }

  @Test
  void who_starts_on_postgresql_leaves_to_others_what_they_are_at() {
    String url = Postgres.database();
    diesAt(url, "postgres");

    try (Database database = new Database(url, "postgres", "")) {
      Registry registry = registry(database);
      assertThat(registry.find(ONE).orElseThrow().leasedUntil()).hasValue(at(20));
      assertThat(registry.claim(at(2))).isEmpty();
      assertThat(registry.claim(at(23))).containsExactly(ONE);
    }
  }

  /** Something is due at once; it was claimed, and taken. */
  private static void diesAt(String url, String user) {
    try (Database database = new Database(url, user, "")) {
      Registry registry = registry(database);
      registry.begin(Samples.call(1).lookAt(at(1)));
      registry.decide(ONE, call -> new Decided<>(call.leased(at(20)), true));
      assertThat(registry.claim(at(20))).containsExactly(ONE);
    }
  }

  private static Registry registry(Database database) {
    return Samples.registry(database, new Bell(() -> Samples.START));
  }
}
