package dev.holdfast.registry;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Hold;
import dev.holdfast.call.Label;
import dev.holdfast.call.Leg;
import dev.holdfast.desk.Registry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Holds, those that are over too. */
final class HoldRows {
  private HoldRows() {}

  static void write(Handle handle, Call call, Leg leg, Hold hold) {
    handle
        .createUpdate(
            """
            merge into holds t using (values (cast(:call as varchar), cast(:number as int),
              cast(:label as varchar))) as s(call_id, number, label)
              on t.call_id = s.call_id and t.number = s.number and t.label = s.label
            when matched then update set music = :music, message = :message, held_at = :heldAt
            when not matched then insert (call_id, number, label, reason, asked_by, music, message,
              asked_at, held_at)
              values (:call, :number, :label, :reason, :by, :music, :message, :askedAt, :heldAt)
            """)
        .bind("call", call.id().value())
        .bind("number", hold.number())
        .bind("label", leg.party().label().value())
        .bind("reason", hold.reason())
        .bind("by", hold.by())
        .bind("music", hold.music())
        .bind("message", hold.message())
        .bind("askedAt", Columns.at(hold.askedAt()))
        .bind("heldAt", Columns.at(hold.heldAt()))
        .execute();
  }

  /** A hold ends when its leg has it no more. */
  static void close(Handle handle, Call before, Call call) {
    for (Leg old : before.legs()) {
      Label label = old.party().label();
      Optional<Leg> leg = call.leg(label);
      Optional<Integer> number = leg.flatMap(Leg::held).map(Hold::number);
      old.held()
          .filter(hold -> !number.equals(Optional.of(hold.number())))
          .ifPresent(hold -> end(handle, call, label, hold, leg.orElse(old).party().since()));
    }
  }

  static Registry.HoldTotals totals(Handle handle, CallSid call, Instant now) {
    List<Long> seconds =
        handle
            .createQuery(
                """
                select extract(epoch from coalesce(ended_at, :now) - held_at) as seconds
                from (select * from holds where call_id = :call
                  union all select * from past_holds where call_id = :call) h
                where held_at is not null
                """)
            .bind("now", Columns.at(now))
            .bind("call", call.value())
            .map((row, context) -> Math.max(0, (long) row.getDouble("seconds")))
            .list();
    long longest = seconds.stream().mapToLong(Long::longValue).max().orElse(0);
    return new Registry.HoldTotals(
        seconds.size(), seconds.stream().mapToLong(Long::longValue).sum(), longest);
  }

  private static void end(Handle handle, Call call, Label label, Hold hold, Instant at) {
    handle
        .createUpdate(
            """
            update holds set ended_at = :at
            where call_id = :call and number = :number and label = :label and ended_at is null
            """)
        .bind("at", Columns.at(at))
        .bind("call", call.id().value())
        .bind("number", hold.number())
        .bind("label", label.value())
        .execute();
  }
}
