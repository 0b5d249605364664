package dev.holdfast.registry;

import dev.holdfast.call.Call;
import dev.holdfast.call.Failure;
import dev.holdfast.call.Hold;
import dev.holdfast.call.Leg;
import dev.holdfast.call.Party;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes legs, within the transaction of the decision. */
final class LegWriter {
  private LegWriter() {}

  /** Writes the legs that are new or have changed; each keeps its seat. */
  static void write(Handle handle, Call call, List<Leg> before) {
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
              due_at = :dueAt, tried_at = :triedAt, event_sequence = :sequence, told_turn = :toldTurn,
              told_token = :toldToken, told_word = :toldWord, seated = :seated, leaving = :leaving,
              failure_turn = :failureTurn, failure_kind = :failureKind,
              failure_detail = :failureDetail, hold_number = :hold, limit_at = :limitAt, why = :why
            when not matched then insert (call_id, label, seat, sid, role, address, state, turn,
              since, due_at, tried_at, event_sequence, told_turn, told_token, told_word, seated, leaving, failure_turn, failure_kind,
              failure_detail, hold_number, limit_at, why)
              values (:call, :label, :seat, :sid, :role, :address, :state, :turn, :since, :dueAt,
              :triedAt, :sequence, :toldTurn, :toldToken, :toldWord, :seated, :leaving, :failureTurn, :failureKind, :failureDetail, :hold,
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
        .bind("toldTurn", party.told().turn())
        .bind("toldToken", party.told().token())
        .bind("toldWord", party.told().word())
        .bind("seated", party.seated())
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
