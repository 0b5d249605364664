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
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads calls: live ones and such as have just ended first, the history where there is none. */
final class CallRows {
  static final String PAST = "past_";
  private static final String LOCK = " for update";

  /** In the order in which {@link #call} reads them. */
  static final String COLUMNS =
      "id, line, path, room_name, room_sid, room_started, tie, tie_owner, tie_other, tie_queue,"
          + " tie_shown, tie_foreign, holds, started_at, ended_at, look_at, heard_at, leased_until,"
          + " version";

  private static final String HOT =
      """
      select %s from calls
      where id = coalesce((select call_id from legs where sid = :sid fetch first row only), :sid)
      """;

  private static final String HOT_ROW = HOT.formatted(COLUMNS);
  private static final String HOT_ID = HOT.formatted("id");
  private static final Plain ROW = Plain.of(HOT_ROW);
  private static final Plain LOCKED = Plain.of(HOT_ROW + LOCK);
  private static final Plain ID = Plain.of(HOT_ID);

  /** Of many legs at once, each by the index. */
  private static final String PLAIN_ROWS =
      """
      select %s, leg from unnest(?) as sought(leg), lateral (%s offset 0) as found
      """
          .formatted(COLUMNS, HOT.formatted("*").replace(":sid", "leg"));

  private static final String OLD =
      """
      select id from past_calls where id = :sid
      union select call_id from past_legs where sid = :sid
      """;

  private static final Plain ANY_ID = Plain.of(HOT_ID + " union " + OLD);

  /** A call moves once in a while; nobody misses it so often. */
  private static final int ROUNDS = 10;

  private CallRows() {}

  /** The id of the call that has a leg with this CallSid, wherever the call is. */
  static Optional<String> idOf(Handle handle, CallSid leg) {
    return idOf(handle, leg, ID).or(() -> idOf(handle, leg, ANY_ID));
  }

  /** The row of the call that has this leg, by one statement; nothing where it is history. */
  static Optional<Call> row(Connection connection, CallSid leg) throws SQLException {
    return ROW.on(connection, row -> row.text("sid", leg.value()).first(CallRows::call));
  }

  /** The same for several legs, where the database is PostgreSQL. */
  static Map<CallSid, Call> rows(Connection connection, List<CallSid> legs) throws SQLException {
    Map<CallSid, Call> found = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(PLAIN_ROWS)) {
      Object[] sids = legs.stream().map(CallSid::value).toArray();
      statement.setArray(1, connection.createArrayOf("varchar", sids));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.put(new CallSid(rows.getString("leg")), call(rows));
        }
      }
    }
    return found;
  }

  static Optional<Call> read(Handle handle, String id) {
    return read(handle, id, "", "").or(() -> read(handle, id, PAST, ""));
  }

  /** Reads a call and keeps everybody else from deciding about it until the transaction ends. */
  static Optional<Call> lock(Handle handle, CallSid leg, Kept kept) {
    return locked(handle, leg)
        .map(row -> kept.of(row).orElseGet(() -> kept.keep(withLegs(handle, row, ""))))
        .or(() -> idOf(handle, leg).flatMap(id -> lock(handle, id)));
  }

  /** While we wait for its lock it may go into the history, or come back from there. */
  private static Optional<Call> lock(Handle handle, String id) {
    Optional<Call> call = Optional.empty();
    for (int i = 0; i < ROUNDS && call.isEmpty(); i++) {
      call = read(handle, id, "", LOCK).or(() -> read(handle, id, PAST, LOCK));
    }
    return call;
  }

  private static Optional<Call> locked(Handle handle, CallSid leg) {
    return LOCKED.first(handle, "sid", leg.value(), CallRows::call);
  }

  /** One statement sees a call that is on its way in the one place or the other. */
  private static Optional<String> idOf(Handle handle, CallSid leg, Plain sought) {
    return sought.first(handle, "sid", leg.value(), row -> row.getString(1));
  }

  private static Optional<Call> read(Handle handle, String id, String age, String how) {
    return handle
        .createQuery("select " + COLUMNS + " from " + age + "calls where id = :id" + how)
        .bind("id", id)
        .map((row, context) -> call(row))
        .findOne()
        .map(call -> withLegs(handle, call, age));
  }

  private static Call withLegs(Handle handle, Call call, String age) {
    String id = call.id().value();
    return together(call, LegRows.read(handle, id, age), QueueRows.read(handle, id, age));
  }

  /** A call with all that it has, the legs by their seats, the queues by their numbers. */
  static Call together(Call row, List<Leg> legs, List<HoldQueue> queues) {
    return new Call(
        row.id(),
        row.line(),
        row.path(),
        row.room(),
        legs,
        row.tie(),
        queues,
        row.holds(),
        row.startedAt(),
        row.endedAt(),
        row.lookAt(),
        row.heardAt(),
        row.leasedUntil(),
        row.version(),
        row.news());
  }

  /** A call without legs and queues, of {@link #COLUMNS}. */
  static Call call(ResultSet row) throws SQLException {
    Cursor at = new Cursor(row);
    return new Call(
        new CallSid(at.text()),
        at.text(),
        Path.valueOf(at.text().toUpperCase(Locale.ROOT)),
        new Room(at.text(), at.mayText().map(ConferenceSid::new), at.flag()),
        List.of(),
        new Tie(
            Tie.Kind.valueOf(at.text()),
            at.mayText().map(Label::new),
            at.mayText().map(Label::new),
            at.number(),
            at.flag(),
            at.flag()),
        List.of(),
        at.number(),
        at.instant(),
        at.moment(),
        at.moment(),
        at.instant(),
        at.moment(),
        at.large(),
        List.of());
  }
}
