package dev.holdfast.registry;

import dev.holdfast.call.Address;
import dev.holdfast.call.CallSid;
import dev.holdfast.desk.Placement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Calls that were asked for, until their first leg has a name and after. */
final class PlacementRows {
  private PlacementRows() {}

  static int insert(Handle handle, Placement placement) {
    return handle
        .createUpdate(
            """
                    insert into placements (id, line, agent, destination, asked_at)
                    values (:id, :line, :agent, :to, :at)
                    on conflict do nothing
                    """)
        .bind("id", placement.id())
        .bind("line", placement.line())
        .bind("agent", placement.agent().value())
        .bind("to", placement.to().value())
        .bind("at", Columns.at(placement.askedAt()))
        .execute();
  }

  static Optional<Placement> read(Handle handle, String id) {
    return handle
        .createQuery("select * from placements where id = :id")
        .bind("id", id)
        .map((row, context) -> placement(row))
        .findOne();
  }

  static boolean claim(Handle handle, String id, Instant now) {
    return handle
            .createUpdate("update placements set rung_at = :now where id = :id and rung_at is null")
            .bind("now", Columns.at(now))
            .bind("id", id)
            .execute()
        == 1;
  }

  static int unclaim(Handle handle, String id) {
    return handle
        .createUpdate("update placements set rung_at = null where id = :id")
        .bind("id", id)
        .execute();
  }

  static int named(Handle handle, String id, CallSid sid) {
    return handle
        .createUpdate("update placements set sid = :sid where id = :id")
        .bind("sid", sid.value())
        .bind("id", id)
        .execute();
  }

  static Optional<CallSid> sid(Handle handle, String id) {
    return handle
        .createQuery("select sid from placements where id = :id and sid is not null")
        .bind("id", id)
        .mapTo(String.class)
        .findOne()
        .map(CallSid::new);
  }

  private static Placement placement(ResultSet row) throws SQLException {
    return new Placement(
        row.getString("id"),
        row.getString("line"),
        new Address(row.getString("agent")),
        new Address(row.getString("destination")),
        Columns.instant(row, "asked_at"));
  }
}
