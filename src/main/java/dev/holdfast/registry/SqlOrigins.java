package dev.holdfast.registry;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Label;
import dev.holdfast.call.Leg;
import dev.holdfast.desk.Origins;
import dev.holdfast.desk.RecordAway;
import dev.holdfast.desk.Traces;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps in the record under which part of which story each turn of a leg was asked, written with
 * the turn itself: what comes of it may come to another instance. Written only where traces are
 * told.
 */
public final class SqlOrigins implements Origins, Witness {
  private static final Logger LOG = LoggerFactory.getLogger("traces");

  private final Database database;
  private final Traces traces;

  public SqlOrigins(Database database, Traces traces) {
    this.database = database;
    this.traces = traces;
  }

  @Override
  public Optional<Origin> of(CallSid leg) {
    return known(
        handle ->
            origins(
                    handle
                        .createQuery(
                            """
                            select o.traceparent, o.asked_at from origins o
                              join legs l on l.call_id = o.call_id and l.label = o.label
                                and l.turn = o.turn
                              where l.sid = :sid
                            """)
                        .bind("sid", leg.value()))
                .findFirst());
  }

  @Override
  public Optional<Origin> of(CallSid call, Label label, int turn) {
    return known(
        handle ->
            origins(
                    handle
                        .createQuery(
                            """
                            select traceparent, asked_at from origins
                              where call_id = :call and label = :label and turn = :turn
                            """)
                        .bind("call", call.value())
                        .bind("label", label.value())
                        .bind("turn", turn))
                .findFirst());
  }

  @Override
  public void begun(Handle handle, Call call) {
    traces
        .here()
        .traceparent()
        .ifPresent(here -> call.legs().forEach(leg -> keep(handle, call, leg, here)));
  }

  @Override
  public void decided(Handle handle, Call before, Call after) {
    traces
        .here()
        .traceparent()
        .ifPresent(
            here ->
                after.legs().stream()
                    .filter(leg -> isNew(before, leg))
                    .forEach(leg -> keep(handle, after, leg, here)));
  }

  private static boolean isNew(Call before, Leg leg) {
    return before
        .leg(leg.party().label())
        .filter(one -> one.party().turn() == leg.party().turn())
        .isEmpty();
  }

  private static void keep(Handle handle, Call call, Leg leg, String here) {
    handle
        .createUpdate(
            """
            insert into origins (call_id, label, turn, traceparent, asked_at)
            values (:call, :label, :turn, :traceparent, :at) on conflict do nothing
            """)
        .bind("call", call.id().value())
        .bind("label", leg.party().label().value())
        .bind("turn", leg.party().turn())
        .bind("traceparent", here)
        .bind("at", Columns.at(leg.party().since()))
        .execute();
  }

  private static ResultIterable<Origin> origins(Query query) {
    return query.map(
        (row, context) ->
            new Origin(row.getString("traceparent"), Columns.instant(row, "asked_at")));
  }

  /** Without a record a story has gaps, and nothing else. */
  private Optional<Origin> known(HandleCallback<Optional<Origin>, RuntimeException> look) {
    try {
      return database.read(look);
    } catch (RecordAway | JdbiException failure) {
      LOG.debug("a story has a gap: {}", failure.getMessage());
      return Optional.empty();
    }
  }
}
