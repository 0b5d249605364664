package dev.holdfast.registry;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
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
  private static final Plain WRITE =
      Plain.of(
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
          """);

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
    WRITE.on(
        handle,
        row ->
            row.text("call", call.id().value())
                .text("label", party.label().value())
                .number("seat", seat)
                .mayText("sid", party.sid().map(CallSid::value))
                .text("role", party.role().name())
                .text("address", party.address().value())
                .text("state", leg.state())
                .number("turn", party.turn())
                .instant("since", party.since())
                .moment("dueAt", party.dueAt())
                .moment("triedAt", party.triedAt())
                .large("sequence", party.sequence())
                .number("toldTurn", party.told().turn())
                .text("toldToken", party.told().token())
                .text("toldWord", party.told().word())
                .flag("seated", party.seated())
                .mayText("leaving", party.leaving().map(Enum::name))
                .mayNumber("failureTurn", party.failure().map(Failure::turn))
                .mayText("failureKind", party.failure().map(failure -> failure.kind().name()))
                .mayText("failureDetail", party.failure().map(Failure::detail))
                .mayNumber("hold", leg.held().map(Hold::number))
                .moment("limitAt", limit(leg))
                .mayText("why", why(leg))
                .execute());
  }

  private static Optional<Instant> limit(Leg leg) {
    return leg instanceof Leg.OnHold held ? Optional.of(held.limitAt()) : Optional.empty();
  }

  private static Optional<String> why(Leg leg) {
    return leg instanceof Leg.Ended ended ? Optional.of(ended.why()) : Optional.empty();
  }
}
