package dev.holdfast.registry;

import dev.holdfast.call.Call;
import dev.holdfast.call.ConferenceSid;
import dev.holdfast.call.Label;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes calls: what is new or has changed, within the transaction of the decision. */
final class CallWriter {
  private static final Plain INSERT =
      Plain.of(
          """
          insert into calls (id, line, path, state, room_name, room_sid, room_started, holds,
            started_at, ended_at, look_at, heard_at, due_at, leased_until, version, tie,
            tie_owner, tie_other, tie_queue, tie_shown, tie_foreign)
          values (:id, :line, :path, :state, :roomName, :roomSid, :roomStarted, :holds,
            :startedAt, :endedAt, :lookAt, :heardAt, :dueAt, :leasedUntil, :version, :tie,
            :tieOwner, :tieOther, :tieQueue, :tieShown, :tieForeign)
          """);

  private static final Plain UPDATE =
      Plain.of(
          """
          update calls set path = :path, state = :state, room_sid = :roomSid, room_started = :roomStarted,
            holds = :holds, ended_at = :endedAt, look_at = :lookAt, heard_at = :heardAt,
            due_at = :dueAt, leased_until = :leasedUntil, claimed_until = null, version = version + 1, tie = :tie,
            tie_owner = :tieOwner, tie_other = :tieOther, tie_queue = :tieQueue,
            tie_shown = :tieShown, tie_foreign = :tieForeign
          where id = :id
          """);

  private CallWriter() {}

  static void insert(Handle handle, Call call, Optional<Instant> dueAt) {
    INSERT.on(
        handle,
        row ->
            changing(row, call, dueAt)
                .text("line", call.line())
                .text("roomName", call.room().name())
                .instant("startedAt", call.startedAt())
                .large("version", call.version())
                .execute());
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
    return UPDATE.on(handle, row -> changing(row, call, dueAt).execute());
  }

  /** What of a call may change. */
  private static Filled changing(Filled row, Call call, Optional<Instant> dueAt)
      throws SQLException {
    return row.text("id", call.id().value())
        .text("path", call.path().word())
        .text("state", call.state())
        .mayText("roomSid", call.room().sid().map(ConferenceSid::value))
        .flag("roomStarted", call.room().started())
        .number("holds", call.holds())
        .moment("endedAt", call.endedAt())
        .moment("lookAt", call.lookAt())
        .instant("heardAt", call.heardAt())
        .moment("dueAt", dueAt)
        .moment("leasedUntil", call.leasedUntil())
        .text("tie", call.tie().kind().name())
        .mayText("tieOwner", call.tie().owner().map(Label::value))
        .mayText("tieOther", call.tie().other().map(Label::value))
        .number("tieQueue", call.tie().queue())
        .flag("tieShown", call.tie().shown())
        .flag("tieForeign", call.tie().foreign());
  }
}
