package dev.holdfast.registry;

import dev.holdfast.call.Acts;
import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Entry;
import dev.holdfast.desk.Bell;
import dev.holdfast.desk.CallQuery;
import dev.holdfast.desk.Lines;
import dev.holdfast.desk.Placement;
import dev.holdfast.desk.Registry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementException;

/** The registry in SQL. The bell rings for a call once its change is on disk. */
public final class SqlRegistry implements Registry {
  private static final String UNIQUE_VIOLATION = "23505";

  private final Database database;
  private final Lines lines;
  private final Bell bell;
  private final Witness events;
  private final Kept kept = new Kept();
  private final Foresight foresight;

  public SqlRegistry(Database database, Lines lines, Bell bell, Witness events) {
    this.database = database;
    this.lines = lines;
    this.bell = bell;
    this.events = events;
    this.foresight = Foresight.of(database);
  }

  @Override
  public boolean begin(Call call) {
    boolean begun = begun(call);
    if (begun) {
      kept.keep(call);
    }
    bell.ring(call.id().value());
    return begun;
  }

  @Override
  public Optional<Call> find(CallSid leg) {
    return foresight
        .read(leg)
        .flatMap(kept::of)
        .or(() -> database.snapshot(handle -> whole(handle, leg)));
  }

  @Override
  public void foresee(CallSid leg, Runnable giving) {
    foresight.during(leg, giving);
  }

  @Override
  public <T> Optional<T> decide(CallSid leg, Function<Call, Decided<T>> decision) {
    Optional<Done<T>> done =
        database.write(
            handle ->
                CallRows.lock(handle, leg, kept)
                    .map(call -> decided(handle, call, decision.apply(call))));
    done.filter(Done::changed).map(Done::call).ifPresent(this::stored);
    return done.map(Done::value);
  }

  @Override
  public Page page(CallQuery query, Instant now) {
    return database.snapshot(handle -> PageRows.read(handle, query, now));
  }

  @Override
  public List<CallSid> due(Instant now) {
    return database.read(handle -> DueRows.due(handle, now));
  }

  @Override
  public List<CallSid> claim(Instant now) {
    return database.write(handle -> DueRows.claim(handle, now).stream().map(CallSid::new).toList());
  }

  @Override
  public Optional<Instant> nextDue() {
    return database.read(DueRows::next);
  }

  @Override
  public List<CallSid> silentSince(Instant then) {
    return database.read(handle -> DueRows.silentSince(handle, then));
  }

  @Override
  public List<Entry> timeline(CallSid call) {
    return database.read(handle -> TimelineRows.read(handle, call));
  }

  @Override
  public HoldTotals totals(CallSid call, Instant now) {
    return database.read(handle -> HoldRows.totals(handle, call, now));
  }

  @Override
  public Placement placed(Placement placement) {
    return database.write(
        handle -> {
          PlacementRows.insert(handle, placement);
          return PlacementRows.read(handle, placement.id()).orElseThrow();
        });
  }

  @Override
  public boolean ringing(String id, Instant now) {
    return database.write(handle -> PlacementRows.claim(handle, id, now));
  }

  @Override
  public void notRung(String id) {
    database.write(handle -> PlacementRows.unclaim(handle, id));
  }

  @Override
  public Optional<Placement> placement(String id) {
    return database.read(handle -> PlacementRows.read(handle, id));
  }

  @Override
  public void placedAs(String id, CallSid sid) {
    database.write(
        handle -> {
          Neighbours.tell(database, handle, id);
          return PlacementRows.named(handle, id, sid);
        });
  }

  @Override
  public Optional<CallSid> ofPlacement(String id) {
    return database.read(handle -> PlacementRows.sid(handle, id));
  }

  /** Two webhooks may begin the same call at once: the second finds the first one's row. */
  private boolean begun(Call call) {
    try {
      return database.write(handle -> inserted(handle, call));
    } catch (StatementException failure) {
      if (failure.getCause() instanceof SQLException cause
          && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
        return false;
      }
      throw failure;
    }
  }

  private Optional<Call> whole(Handle handle, CallSid leg) {
    return CallRows.idOf(handle, leg).flatMap(id -> CallRows.read(handle, id)).map(kept::keep);
  }

  private boolean inserted(Handle handle, Call call) {
    if (CallRows.idOf(handle, call.id()).isPresent()) {
      return false;
    }
    CallWriter.insert(handle, call, Acts.nextAt(call, lines.of(call)));
    events.begun(handle, call);
    Neighbours.tell(database, handle, call.id().value());
    return true;
  }

  private <T> Done<T> decided(Handle handle, Call before, Decided<T> decided) {
    Call after = decided.call();
    boolean changed = !after.equals(before);
    if (changed) {
      CallWriter.update(handle, before, after, Acts.nextAt(after, lines.of(after)));
      events.decided(handle, before, after);
      Neighbours.tell(database, handle, before, after);
    }
    return new Done<>(after, decided.value(), changed);
  }

  /** Who hears the bell finds what there is without reading it all again. */
  private void stored(Call call) {
    kept.decided(call);
    bell.ring(call.id().value());
  }

  private record Done<T>(Call call, T value, boolean changed) {}
}
