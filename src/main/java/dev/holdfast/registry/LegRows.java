package dev.holdfast.registry;

import dev.holdfast.call.Address;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Failure;
import dev.holdfast.call.Farewell;
import dev.holdfast.call.Hold;
import dev.holdfast.call.Label;
import dev.holdfast.call.Leg;
import dev.holdfast.call.Party;
import dev.holdfast.call.Role;
import dev.holdfast.call.Told;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads legs, each with its hold. */
final class LegRows {
  static final String LEGS =
      """
      select l.*, h.reason, h.asked_by, h.music, h.message, h.asked_at, h.held_at
      from %1$slegs l
      left join %1$sholds h on h.call_id = l.call_id and h.number = l.hold_number and h.label = l.label
      """;

  private LegRows() {}

  /**
   * @param age the prefix of the tables: of the hot ones, or of the history
   */
  static List<Leg> read(Handle handle, String call, String age) {
    return handle
        .createQuery(LEGS.formatted(age) + "where l.call_id = :call order by l.seat")
        .bind("call", call)
        .map((row, context) -> leg(row))
        .list();
  }

  static Leg leg(ResultSet row) throws SQLException {
    Party party = party(row);
    String state = row.getString("state");
    return switch (state) {
      case "ringing" -> new Leg.Ringing(party);
      case "waiting" -> new Leg.Waiting(party);
      case "talking" -> new Leg.Talking(party);
      case "holding" -> new Leg.Holding(party, hold(row));
      case "on-hold" -> new Leg.OnHold(party, hold(row), Columns.instant(row, "limit_at"));
      case "resuming" ->
          new Leg.Resuming(
              party,
              Columns.number(row, "hold_number").isPresent()
                  ? Optional.of(hold(row))
                  : Optional.empty());
      case "parking" -> new Leg.Parking(party);
      case "parked" -> new Leg.Parked(party);
      case "ended" -> new Leg.Ended(party, Columns.text(row, "why").orElse(""));
      default -> throw new IllegalStateException("no leg state " + state);
    };
  }

  private static Party party(ResultSet row) throws SQLException {
    return new Party(
        new Label(row.getString("label")),
        Columns.text(row, "sid").map(CallSid::new),
        Role.valueOf(row.getString("role")),
        new Address(row.getString("address")),
        row.getInt("turn"),
        Columns.instant(row, "since"),
        Columns.moment(row, "due_at"),
        Columns.moment(row, "tried_at"),
        row.getLong("event_sequence"),
        new Told(row.getInt("told_turn"), row.getString("told_token"), row.getString("told_word")),
        row.getBoolean("seated"),
        Columns.text(row, "leaving").map(Farewell::valueOf),
        failure(row));
  }

  private static Optional<Failure> failure(ResultSet row) throws SQLException {
    Optional<Integer> turn = Columns.number(row, "failure_turn");
    return turn.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Failure(
                turn.get(),
                Failure.Kind.valueOf(row.getString("failure_kind")),
                row.getString("failure_detail")));
  }

  private static Hold hold(ResultSet row) throws SQLException {
    Instant asked = Columns.instant(row, "asked_at");
    return new Hold(
        row.getInt("hold_number"),
        Columns.text(row, "reason"),
        Columns.text(row, "asked_by"),
        row.getString("music"),
        Columns.text(row, "message"),
        asked,
        Columns.moment(row, "held_at"));
  }
}
