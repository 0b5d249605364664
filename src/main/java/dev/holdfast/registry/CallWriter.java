package dev.holdfast.registry;

import dev.holdfast.call.Call;
import dev.holdfast.call.ConferenceSid;
import dev.holdfast.call.Failure;
import dev.holdfast.call.Hold;
import dev.holdfast.call.Leg;
import dev.holdfast.call.Party;
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
                insert into calls values (:id, :line, :path, :state, :roomName, :roomSid,
                  :roomStarted, :holds, :startedAt, :endedAt, :lookAt, :heardAt, :dueAt,
                  :leasedUntil, :version)
                """),
            call,
            dueAt)
        .execute();
    writeLegs(handle, call, List.of());
    TimelineRows.write(handle, call);
  }

  static void update(Handle handle, Call before, Call call, Optional<Instant> dueAt) {
    bind(
            handle.createUpdate(
                """
                update calls set state = :state, room_sid = :roomSid, room_started = :roomStarted,
                  holds = :holds, ended_at = :endedAt, look_at = :lookAt, heard_at = :heardAt,
                  due_at = :dueAt, leased_until = :leasedUntil, version = version + 1
                where id = :id
                """),
            call,
            dueAt)
        .execute();
    writeLegs(handle, call, before.legs());
    HoldRows.close(handle, before, call);
    TimelineRows.write(handle, call);
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
        .bind("version", call.version());
  }

  private static void writeLegs(Handle handle, Call call, List<Leg> before) {
    for (int seat = 0; seat < call.legs().size(); seat++) {
      Leg leg = call.legs().get(seat);
      if (!before.contains(leg)) {
        writeLeg(handle, call, leg, seat);
        leg.held().ifPresent(hold -> HoldRows.write(handle, call, leg, hold));
      }
    }
  }

  private static void writeLeg(Handle handle, Call call, Leg leg, int seat) {
    Party party = leg.party();
    handle
        .createUpdate(
            """
            merge into legs t using (values (cast(:call as varchar), cast(:label as varchar)))
              as s(call_id, label) on t.call_id = s.call_id and t.label = s.label
            when matched then update set sid = :sid, state = :state, turn = :turn, since = :since,
              due_at = :dueAt, tried_at = :triedAt, event_sequence = :sequence, leaving = :leaving,
              failure_turn = :failureTurn, failure_kind = :failureKind,
              failure_detail = :failureDetail, hold_number = :hold, limit_at = :limitAt, why = :why
            when not matched then insert (call_id, label, seat, sid, role, address, state, turn,
              since, due_at, tried_at, event_sequence, leaving, failure_turn, failure_kind,
              failure_detail, hold_number, limit_at, why)
              values (:call, :label, :seat, :sid, :role, :address, :state, :turn, :since, :dueAt,
              :triedAt, :sequence, :leaving, :failureTurn, :failureKind, :failureDetail, :hold,
              :limitAt, :why)
            """)
        .bind("call", call.id().value())
        .bind("label", party.label().value())
        .bind("seat", seat)
        .bind("sid", party.sid().map(sid -> sid.value()))
        .bind("role", party.role().name())
        .bind("address", party.address().value())
        .bind("state", leg.state())
        .bind("turn", party.turn())
        .bind("since", Columns.at(party.since()))
        .bind("dueAt", Columns.at(party.dueAt()))
        .bind("triedAt", Columns.at(party.triedAt()))
        .bind("sequence", party.sequence())
        .bind("leaving", party.leaving().map(Enum::name))
        .bind("failureTurn", party.failure().map(Failure::turn))
        .bind("failureKind", party.failure().map(failure -> failure.kind().name()))
        .bind("failureDetail", party.failure().map(Failure::detail))
        .bind("hold", leg.held().map(Hold::number))
        .bind("limitAt", Columns.at(limit(leg)))
        .bind("why", leg instanceof Leg.Ended ended ? Optional.of(ended.why()) : Optional.empty())
        .execute();
  }

  private static Optional<Instant> limit(Leg leg) {
    return leg instanceof Leg.OnHold held ? Optional.of(held.limitAt()) : Optional.empty();
  }
}
