package dev.holdfast.registry;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.ConferenceSid;
import dev.holdfast.call.HoldQueue;
import dev.holdfast.call.Label;
import dev.holdfast.call.Leg;
import dev.holdfast.call.Path;
import dev.holdfast.call.Room;
import dev.holdfast.call.Tie;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads calls: live ones and such as have just ended first, the history where there is none. */
final class CallRows {
  private static final String PAST = "past_";
  private static final String LOCK = " for update";

  private CallRows() {}

  /** The id of the call that has a leg with this CallSid. */
  static Optional<String> idOf(Handle handle, CallSid leg) {
    return idOf(handle, leg, "").or(() -> idOf(handle, leg, PAST));
  }

  static Optional<Call> read(Handle handle, String id) {
    return read(handle, id, "", "").or(() -> read(handle, id, PAST, ""));
  }

  /**
   * Reads a call and keeps everybody else from deciding about it until the transaction ends. While
   * we waited for its lock it may have gone into the history or come back.
   */
  static Optional<Call> lock(Handle handle, String id) {
    return read(handle, id, "", LOCK)
        .or(() -> read(handle, id, PAST, LOCK))
        .or(() -> read(handle, id, "", LOCK));
  }

  private static Optional<String> idOf(Handle handle, CallSid leg, String age) {
    return handle
        .createQuery(
            """
            select id from %scalls where id = :sid
            union
            select call_id from %slegs where sid = :sid
            """
                .formatted(age, age))
        .bind("sid", leg.value())
        .mapTo(String.class)
        .findFirst();
  }

  private static Optional<Call> read(Handle handle, String id, String age, String how) {
    return handle
        .createQuery("select * from " + age + "calls where id = :id" + how)
        .bind("id", id)
        .map((row, context) -> call(row))
        .findOne()
        .map(call -> withLegs(handle, call, age));
  }

  private static Call withLegs(Handle handle, Call call, String age) {
    Call with = call;
    for (Leg leg : LegRows.read(handle, call.id().value(), age)) {
      with = with.with(leg);
    }
    for (HoldQueue queue : QueueRows.read(handle, call.id().value(), age)) {
      with = with.with(queue);
    }
    return with;
  }

  private static Call call(ResultSet row) throws SQLException {
    Room room =
        new Room(
            row.getString("room_name"),
            Columns.text(row, "room_sid").map(ConferenceSid::new),
            row.getBoolean("room_started"));
    return new Call(
        new CallSid(row.getString("id")),
        row.getString("line"),
        Path.valueOf(row.getString("path").toUpperCase(Locale.ROOT)),
        room,
        List.of(),
        tie(row),
        List.of(),
        row.getInt("holds"),
        Columns.instant(row, "started_at"),
        Columns.moment(row, "ended_at"),
        Columns.moment(row, "look_at"),
        Columns.instant(row, "heard_at"),
        Columns.moment(row, "leased_until"),
        row.getLong("version"),
        List.of());
  }

  private static Tie tie(ResultSet row) throws SQLException {
    return new Tie(
        Tie.Kind.valueOf(row.getString("tie")),
        Columns.text(row, "tie_owner").map(Label::new),
        Columns.text(row, "tie_other").map(Label::new),
        row.getInt("tie_queue"),
        row.getBoolean("tie_shown"),
        row.getBoolean("tie_foreign"));
  }
}
