package dev.holdfast.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.call.CallSid;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents find the line that they belong to, whatever went wrong before. */
@ParameterizedClass
@EnumSource(Engine.class)
class ScribeTest {
  private static final CallSid LEG = new CallSid("CA" + "1".repeat(32));
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final Database database;

  ScribeTest(Engine engine) {
    database = engine.database();
    fill(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_document_goes_to_the_newest_line_before_it_and_a_failure_ends_nothing() {
    lines("TOLD", "TOLD", "BECAME");
    try (Scribe failing = new Scribe(database).writing()) {
      database.write(handle -> handle.execute("alter table timeline rename to gone"));
      failing.keep(LEG, NOON.plusSeconds(2), "<Lost/>");
    }
    try (Scribe scribe = new Scribe(database).writing()) {
      database.write(handle -> handle.execute("alter table gone rename to timeline"));
      database.write(handle -> line(handle, 9, "TOLD"));
      scribe.keep(LEG, NOON.plusSeconds(2), "<Response/>");
      scribe.keep(new CallSid("CA" + "2".repeat(32)), NOON, "<Nobody/>");
    }
    assertThat(kept()).containsExactly("{}", "{\"document\":\"<Response/>\"}", "{}", "{}");
  }

  @Test
  void two_that_were_told_at_one_moment_find_their_lines_in_turn_and_a_third_takes_the_last() {
    database.write(handle -> line(handle, 0, "TOLD") + line(handle, 0, "TOLD"));
    try (Scribe scribe = new Scribe(database)) {
      scribe.keep(LEG, NOON, "<First/>");
      scribe.keep(LEG, NOON, "<Second/>");
      scribe.keep(LEG, NOON.plusMillis(1), "<Third/>");
      scribe.writing();
    }
    assertThat(kept())
        .containsExactly("{\"document\":\"<First/>\"}", "{\"document\":\"<Third/>\"}");
  }

  private void lines(String... kinds) {
    database.write(
        handle -> {
          for (int second = 0; second < kinds.length; second++) {
            line(handle, second, kinds[second]);
          }
          return true;
        });
  }

  private List<String> kept() {
    return database.read(
        handle ->
            handle.createQuery("select more from timeline order by id").mapTo(String.class).list());
  }

  private static void fill(Database database) {
    database.write(
        handle -> {
          handle.execute(
              "insert into calls (id, line, path, state, room_name, room_started, holds,"
                  + " started_at, heard_at, version) values (?, 'demo', 'legs', 'talking', '',"
                  + " false, 0, ?, ?, 1)",
              LEG.value(),
              Columns.at(NOON),
              Columns.at(NOON));
          handle.execute(
              "insert into legs (call_id, label, seat, sid, role, address, state, turn, since,"
                  + " event_sequence) values (?, 'customer', 0, ?, 'CUSTOMER', '+15550100999',"
                  + " 'talking', 1, ?, 0)",
              LEG.value(),
              LEG.value(),
              Columns.at(NOON));
          return true;
        });
  }

  private static int line(Handle handle, int second, String kind) {
    return handle.execute(
        "insert into timeline (call_id, noted_at, kind, label, words, more)"
            + " values (?, ?, ?, 'customer', '', '{}')",
        LEG.value(),
        Columns.at(NOON.plusSeconds(second)),
        kind);
  }
}
