package dev.holdfast.registry;

import dev.holdfast.call.Address;
import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.ConferenceSid;
import dev.holdfast.call.Failure;
import dev.holdfast.call.Farewell;
import dev.holdfast.call.Hold;
import dev.holdfast.call.Label;
import dev.holdfast.call.Leg;
import dev.holdfast.call.Party;
import dev.holdfast.call.Path;
import dev.holdfast.call.Role;
import dev.holdfast.call.Room;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads calls. */
final class CallRows {
  private static final String LEGS =
      """
      select l.*, h.reason, h.asked_by, h.music, h.message, h.asked_at, h.held_at
      from legs l
      left join holds h on h.call_id = l.call_id and h.number = l.hold_number and h.label = l.label
      where l.call_id = :call
      order by l.seat
      """;

  private CallRows() {}

  /** The id of the call that has a leg with this CallSid. */
  static Optional<String> idOf(Handle handle, CallSid leg) {
    return handle
        .createQuery(
            """
            select id from calls where id = :sid
            union
            select call_id from legs where sid = :sid
            """)
        .bind("sid", leg.value())
        .mapTo(String.class)
        .findFirst();
  }

  static Optional<Call> read(Handle handle, String id) {
    return read(handle, id, "");
  }

  /** Reads a call and keeps everybody else from deciding about it until the transaction ends. */
  static Optional<Call> lock(Handle handle, String id) {
    return read(handle, id, " for update");
  }

  private static Optional<Call> read(Handle handle, String id, String how) {
    return handle
        .createQuery("select * from calls where id = :id" + how)
        .bind("id", id)
        .map((row, context) -> call(row))
        .findOne()
        .map(call -> withLegs(handle, call));
  }

  private static Call withLegs(Handle handle, Call call) {
    List<Leg> legs =
        handle
            .createQuery(LEGS)
            .bind("call", call.id().value())
            .map((row, context) -> leg(row))
            .list();
    Call with = call;
    for (Leg leg : legs) {
      with = with.with(leg);
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
        row.getInt("holds"),
        Columns.instant(row, "started_at"),
        Columns.moment(row, "ended_at"),
        Columns.moment(row, "look_at"),
        Columns.instant(row, "heard_at"),
        Columns.moment(row, "leased_until"),
        row.getLong("version"),
        List.of());
  }

  private static Leg leg(ResultSet row) throws SQLException {
    Party party = party(row);
    String state = row.getString("state");
    return switch (state) {
      case "ringing" -> new Leg.Ringing(party);
      case "waiting" -> new Leg.Waiting(party);
      case "talking" -> new Leg.Talking(party);
      case "holding" -> new Leg.Holding(party, hold(row));
      case "on-hold" -> new Leg.OnHold(party, hold(row), Columns.instant(row, "limit_at"));
      case "resuming" -> new Leg.Resuming(party, hold(row));
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
