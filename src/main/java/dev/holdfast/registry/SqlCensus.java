package dev.holdfast.registry;

import dev.holdfast.desk.Census;
import dev.holdfast.desk.Censuses;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Counts by four statements, each over an index; only live calls are gone through. */
public final class SqlCensus implements Censuses {
  private static final String LEGS =
      """
      select c.path, l.state, count(*) as legs, sum(case when l.since <= :late
        and l.state in ('holding', 'resuming', 'parking') then 1 else 0 end) as settling
      from calls c join legs l on l.call_id = c.id
      where c.ended_at is null and l.state <> 'ended'
      group by c.path, l.state
      """;

  private static final String CALLS = "select count(*) from calls where ended_at is null";
  private static final String OVERDUE = "select count(*) from calls where due_at <= :late";

  private static final String UNTOLD =
      "select count(*) as untold, min(began_at) as oldest from events where state = 'waiting'";

  private static final String DEAD = "select count(*) from events where state = 'dead'";

  private final Database database;

  public SqlCensus(Database database) {
    this.database = database;
  }

  @Override
  public Census take(Instant late) {
    return database.read(handle -> count(handle, late));
  }

  private static Census count(Handle handle, Instant late) {
    List<Census.Legs> legs =
        handle
            .createQuery(LEGS)
            .bind("late", Columns.at(late))
            .map(
                (row, context) ->
                    new Census.Legs(
                        row.getString("path"),
                        row.getString("state"),
                        row.getLong("legs"),
                        row.getLong("settling")))
            .list();
    long calls = handle.createQuery(CALLS).mapTo(Long.class).one();
    long overdue =
        handle.createQuery(OVERDUE).bind("late", Columns.at(late)).mapTo(Long.class).one();
    long dead = handle.createQuery(DEAD).mapTo(Long.class).one();
    long settling = legs.stream().mapToLong(Census.Legs::settling).sum();
    return handle
        .createQuery(UNTOLD)
        .map(
            (row, context) ->
                new Census(
                    legs,
                    calls,
                    settling,
                    overdue,
                    row.getLong("untold"),
                    Columns.moment(row, "oldest"),
                    dead))
        .one();
  }
}
