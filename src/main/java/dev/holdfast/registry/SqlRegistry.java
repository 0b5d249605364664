package dev.holdfast.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.call.Acts;
import dev.holdfast.call.Address;
import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Entry;
import dev.holdfast.call.Label;
import dev.holdfast.desk.Bell;
import dev.holdfast.desk.Lines;
import dev.holdfast.desk.Placement;
import dev.holdfast.desk.Registry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The registry in SQL. The bell rings for a call once its change is on disk. */
public final class SqlRegistry implements Registry {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private static final String UNIQUE_VIOLATION = "23505";

  private final Jdbi jdbi;
  private final Lines lines;
  private final Bell bell;

  public SqlRegistry(Database database, Lines lines, Bell bell) {
    this.jdbi = database.jdbi();
    this.lines = lines;
    this.bell = bell;
  }

  @Override
  public boolean begin(Call call) {
    boolean begun = begun(call);
    bell.ring(call.id().value());
    return begun;
  }

  @Override
  public Optional<Call> find(CallSid leg) {
    return jdbi.inTransaction(
        handle -> CallRows.idOf(handle, leg).flatMap(id -> CallRows.read(handle, id)));
  }

  @Override
  public <T> Optional<T> decide(CallSid leg, Function<Call, Decided<T>> decision) {
    Optional<Done<T>> done =
        jdbi.inTransaction(
            handle ->
                CallRows.idOf(handle, leg)
                    .flatMap(id -> CallRows.lock(handle, id))
                    .map(call -> decided(handle, call, decision.apply(call))));
    done.filter(Done::changed).ifPresent(one -> bell.ring(one.id()));
    return done.map(Done::value);
  }

  @Override
  public List<Call> live() {
    return calls("select id from calls where ended_at is null order by started_at, id");
  }

  @Override
  public List<Call> ended(int most) {
    return calls(
        "select id from calls where ended_at is not null order by ended_at desc, id limit " + most);
  }

  @Override
  public List<CallSid> due(Instant now) {
    return ids("select id from calls where due_at <= :at order by due_at", now);
  }

  @Override
  public Optional<Instant> nextDue() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select min(due_at) as next from calls where due_at is not null")
                .map((row, context) -> Columns.moment(row, "next"))
                .one());
  }

  @Override
  public List<CallSid> silentSince(Instant then) {
    return ids(
        "select id from calls where ended_at is null and heard_at <= :at order by heard_at", then);
  }

  @Override
  public List<Entry> timeline(CallSid call) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from timeline where call_id = :call order by id")
                .bind("call", call.value())
                .map((row, context) -> entry(row))
                .list());
  }

  @Override
  public HoldTotals totals(CallSid call, Instant now) {
    List<Long> seconds =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select extract(epoch from coalesce(ended_at, :now) - held_at) as seconds
                        from holds where call_id = :call and held_at is not null
                        """)
                    .bind("now", Columns.at(now))
                    .bind("call", call.value())
                    .map((row, context) -> Math.max(0, (long) row.getDouble("seconds")))
                    .list());
    long longest = seconds.stream().mapToLong(Long::longValue).max().orElse(0);
    return new HoldTotals(
        seconds.size(), seconds.stream().mapToLong(Long::longValue).sum(), longest);
  }

  @Override
  public void placed(Placement placement) {
    jdbi.useTransaction(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into placements (id, line, agent, destination, asked_at)
                    values (:id, :line, :agent, :to, :at)
                    """)
                .bind("id", placement.id())
                .bind("line", placement.line())
                .bind("agent", placement.agent().value())
                .bind("to", placement.to().value())
                .bind("at", Columns.at(placement.askedAt()))
                .execute());
  }

  @Override
  public Optional<Placement> placement(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from placements where id = :id")
                .bind("id", id)
                .map((row, context) -> placement(row))
                .findOne());
  }

  @Override
  public void placedAs(String id, CallSid sid) {
    jdbi.useTransaction(
        handle ->
            handle
                .createUpdate("update placements set sid = :sid where id = :id")
                .bind("sid", sid.value())
                .bind("id", id)
                .execute());
  }

  @Override
  public Optional<CallSid> ofPlacement(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select sid from placements where id = :id and sid is not null")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(CallSid::new));
  }

  /** Two webhooks may begin the same call at once: the second finds the first one's row. */
  private boolean begun(Call call) {
    try {
      return jdbi.inTransaction(handle -> inserted(handle, call));
    } catch (UnableToExecuteStatementException failure) {
      if (failure.getCause() instanceof SQLException cause
          && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
        return false;
      }
      throw failure;
    }
  }

  private boolean inserted(Handle handle, Call call) {
    if (CallRows.idOf(handle, call.id()).isPresent()) {
      return false;
    }
    CallWriter.insert(handle, call, Acts.nextAt(call, lines.of(call)));
    return true;
  }

  private <T> Done<T> decided(Handle handle, Call before, Decided<T> decided) {
    Call after = decided.call();
    boolean changed = !after.equals(before);
    if (changed) {
      CallWriter.update(handle, before, after, Acts.nextAt(after, lines.of(after)));
    }
    return new Done<>(before.id().value(), decided.value(), changed);
  }

  private List<Call> calls(String sql) {
    return jdbi.inTransaction(
        handle ->
            handle.createQuery(sql).mapTo(String.class).list().stream()
                .flatMap(id -> CallRows.read(handle, id).stream())
                .toList());
  }

  private List<CallSid> ids(String sql, Instant at) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(sql).bind("at", Columns.at(at)).mapTo(String.class).list().stream()
                .map(CallSid::new)
                .toList());
  }

  private static Entry entry(ResultSet row) throws SQLException {
    try {
      return new Entry(
          Columns.instant(row, "noted_at"),
          Entry.Kind.valueOf(row.getString("kind")),
          Columns.text(row, "label").map(Label::new),
          row.getString("words"),
          JSON.readValue(row.getString("more"), TEXTS));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("a timeline row is not JSON any more", broken);
    }
  }

  private static Placement placement(ResultSet row) throws SQLException {
    return new Placement(
        row.getString("id"),
        row.getString("line"),
        new Address(row.getString("agent")),
        new Address(row.getString("destination")),
        Columns.instant(row, "asked_at"));
  }

  private record Done<T>(String id, T value, boolean changed) {}
}
