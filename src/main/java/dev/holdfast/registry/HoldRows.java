package dev.holdfast.registry;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Hold;
import dev.holdfast.call.Label;
import dev.holdfast.call.Leg;
import dev.holdfast.desk.Registry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Holds, those that are over too. */
final class HoldRows {
  static final Registry.HoldTotals NONE = new Registry.HoldTotals(0, 0, 0);

  private static final String SHOWN =
      """
      select call_id, extract(epoch from coalesce(ended_at, :now) - held_at) as seconds
      from %sholds where call_id in (<ids>) and held_at is not null
      """;

  private static final Plain WRITE =
      Plain.of(
          """
          merge into holds t using (values (cast(:call as varchar), cast(:number as int),
            cast(:label as varchar))) as s(call_id, number, label)
            on t.call_id = s.call_id and t.number = s.number and t.label = s.label
          when matched then update set music = :music, message = :message, held_at = :heldAt
          when not matched then insert (call_id, number, label, reason, asked_by, music, message,
            asked_at, held_at)
            values (:call, :number, :label, :reason, :by, :music, :message, :askedAt, :heldAt)
          """);

  private static final Plain END =
      Plain.of(
          """
          update holds set ended_at = :at
          where call_id = :call and number = :number and label = :label and ended_at is null
          """);

  private HoldRows() {}

  static void write(Handle handle, Call call, Leg leg, Hold hold) {
    WRITE.on(
        handle,
        row ->
            row.text("call", call.id().value())
                .number("number", hold.number())
                .text("label", leg.party().label().value())
                .mayText("reason", hold.reason())
                .mayText("by", hold.by())
                .text("music", hold.music())
                .mayText("message", hold.message())
                .instant("askedAt", hold.askedAt())
                .moment("heldAt", hold.heldAt())
                .execute());
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
    List<String> one = List.of(call.value());
    return totals(handle, one, now).getOrDefault(call.value(), NONE);
  }

  /**
   * The totals of several calls, by their ids, wherever they are; those without holds have none.
   */
  static Map<String, Registry.HoldTotals> totals(Handle handle, List<String> calls, Instant now) {
    return handle
        .createQuery(SHOWN.formatted("") + " union all " + SHOWN.formatted(CallRows.PAST))
        .bind("now", Columns.at(now))
        .bindList("ids", calls)
        .map((row, context) -> new Lasted(row.getString("call_id"), row.getDouble("seconds")))
        .collect(
            Collectors.groupingBy(
                Lasted::call, Collectors.collectingAndThen(Collectors.toList(), HoldRows::sum)));
  }

  private static Registry.HoldTotals sum(List<Lasted> holds) {
    long total = holds.stream().mapToLong(Lasted::whole).sum();
    long longest = holds.stream().mapToLong(Lasted::whole).max().orElse(0);
    return new Registry.HoldTotals(holds.size(), total, longest);
  }

  private static void end(Handle handle, Call call, Label label, Hold hold, Instant at) {
    END.on(
        handle,
        row ->
            row.instant("at", at)
                .text("call", call.id().value())
                .number("number", hold.number())
                .text("label", label.value())
                .execute());
  }

  /** How long a hold was, or is by now. */
  private record Lasted(String call, double seconds) {
    long whole() {
      return Math.max(0, (long) seconds);
    }
  }
}
