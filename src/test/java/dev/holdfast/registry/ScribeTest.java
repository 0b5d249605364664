package dev.holdfast.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.call.CallSid;
import dev.holdfast.fixtures.Memory;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents find the line that they belong to, whatever went wrong before. */
class ScribeTest {
  private static final String URL = Memory.database("scribe") + ";DB_CLOSE_DELAY=-1";
  private static final CallSid LEG = new CallSid("CA" + "1".repeat(32));
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void a_document_goes_to_the_newest_line_before_it_and_a_failure_ends_nothing() {
    try (Database database = new Database(URL, "holdfast", "")) {
      fill(database);
      try (Scribe failing = new Scribe(database).writing()) {
        database.write(handle -> handle.execute("alter table timeline rename to gone"));
        failing.keep(LEG, NOON.plusSeconds(2), "<Lost/>");
      }
      try (Scribe scribe = new Scribe(database).writing()) {
        database.write(handle -> handle.execute("alter table gone rename to timeline"));
        scribe.keep(LEG, NOON.plusSeconds(2), "<Response/>");
        scribe.keep(new CallSid("CA" + "2".repeat(32)), NOON, "<Nobody/>");
      }
      List<String> kept =
          database.read(
              handle ->
                  handle
                      .createQuery("select more from timeline order by id")
                      .mapTo(String.class)
                      .list());
      assertThat(kept).containsExactly("{}", "{\"document\":\"<Response/>\"}", "{}", "{}");
    }
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
          line(handle, 0, "TOLD");
          line(handle, 1, "TOLD");
          line(handle, 2, "BECAME");
          line(handle, 9, "TOLD");
          return true;
        });
  }

  private static void line(org.jdbi.v3.core.Handle handle, int second, String kind) {
    handle.execute(
        "insert into timeline (call_id, noted_at, kind, label, words, more)"
            + " values (?, ?, ?, 'customer', '', '{}')",
        LEG.value(),
        Columns.at(NOON.plusSeconds(second)),
        kind);
  }
}
