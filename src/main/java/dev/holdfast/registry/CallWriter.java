package dev.holdfast.registry;

import dev.holdfast.call.Call;
import dev.holdfast.call.ConferenceSid;
import dev.holdfast.call.Label;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Writes calls: what is new or has changed, within the transaction of the decision. */
final class CallWriter {
  private CallWriter() {}

  static void insert(Handle handle, Call call, Optional<Instant> dueAt) {
    bind(
            handle.createUpdate(
                """
                insert into calls (id, line, path, state, room_name, room_sid, room_started, holds,
                  started_at, ended_at, look_at, heard_at, due_at, leased_until, version, tie,
                  tie_owner, tie_other, tie_queue, tie_shown, tie_foreign)
                values (:id, :line, :path, :state, :roomName, :roomSid, :roomStarted, :holds,
                  :startedAt, :endedAt, :lookAt, :heardAt, :dueAt, :leasedUntil, :version, :tie,
                  :tieOwner, :tieOther, :tieQueue, :tieShown, :tieForeign)
                """),
            call,
            dueAt)
        .execute();
    LegWriter.write(handle, call, List.of());
    QueueRows.write(handle, call, List.of());
    TimelineRows.write(handle, call);
  }

  static void update(Handle handle, Call before, Call call, Optional<Instant> dueAt) {
    if (updated(handle, call, dueAt) == 0) {
      PastRows.bringBack(handle, call.id().value());
      updated(handle, call, dueAt);
    }
    LegWriter.write(handle, call, before.legs());
    QueueRows.write(handle, call, before.queues());
    HoldRows.close(handle, before, call);
    TimelineRows.write(handle, call);
  }

  private static int updated(Handle handle, Call call, Optional<Instant> dueAt) {
    return bind(
            handle.createUpdate(
                """
                update calls set path = :path, state = :state, room_sid = :roomSid, room_started = :roomStarted,
                  holds = :holds, ended_at = :endedAt, look_at = :lookAt, heard_at = :heardAt,
                  due_at = :dueAt, leased_until = :leasedUntil, claimed_until = null, version = version + 1, tie = :tie,
                  tie_owner = :tieOwner, tie_other = :tieOther, tie_queue = :tieQueue,
                  tie_shown = :tieShown, tie_foreign = :tieForeign
                where id = :id
                """),
            call,
            dueAt)
        .execute();
  }

  private static Update bind(Update update, Call call, Optional<Instant> dueAt) {
    return update
        .bind("id", call.id().value())
        .bind("line", call.line())
        .bind("path", call.path().word())
        .bind("state", call.state())
        .bind("roomName", call.room().name())
        .bind("roomSid", call.room().sid().map(ConferenceSid::value))
        .bind("roomStarted", call.room().started())
        .bind("holds", call.holds())
        .bind("startedAt", Columns.at(call.startedAt()))
        .bind("endedAt", Columns.at(call.endedAt()))
        .bind("lookAt", Columns.at(call.lookAt()))
        .bind("heardAt", Columns.at(call.heardAt()))
        .bind("dueAt", Columns.at(dueAt))
        .bind("leasedUntil", Columns.at(call.leasedUntil()))
        .bind("version", call.version())
        .bind("tie", call.tie().kind().name())
        .bind("tieOwner", call.tie().owner().map(Label::value))
        .bind("tieOther", call.tie().other().map(Label::value))
        .bind("tieQueue", call.tie().queue())
        .bind("tieShown", call.tie().shown())
        .bind("tieForeign", call.tie().foreign());
  }
}
