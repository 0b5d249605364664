package dev.holdfast.registry;

import dev.holdfast.desk.History;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The history in SQL. What instances take at once is never the same: locked rows are passed over.
 */
public final class SqlHistory implements History {
  private final Database database;
  private final SqlFeed feed;

  public SqlHistory(Database database) {
    this.database = database;
    this.feed = new SqlFeed(database);
  }

  @Override
  public int take(Instant before, int most) {
    return database.write(
        handle -> {
          List<String> calls = PastRows.over(handle, before, most);
          if (!calls.isEmpty()) {
            PastRows.take(handle, calls);
          }
          return calls.size();
        });
  }

  @Override
  public int forgetCalls(Instant before, int most) {
    return forget(
        "past_calls", "select id from past_calls where ended_at <= :before", before, most);
  }

  /** Of a call that may have new events, all stay: the next one's number follows theirs. */
  @Override
  public int forgetEvents(Instant before, int most) {
    return forgetEvents("told", before, most) + forgetEvents("kept", before, most);
  }

  @Override
  public int forgetDeadLetters(Instant before, int most) {
    return forgetEvents("dead", before, most);
  }

  @Override
  public int forgetPlacements(Instant before, int most) {
    return forget(
        "placements", "select id from placements where asked_at <= :before", before, most);
  }

  /**
   * Events get their places when somebody reads; one that never had a place would leave no trace by
   * which a reader who comes back could be told.
   */
  private int forgetEvents(String state, Instant before, int most) {
    long placed = feed.end();
    return database.write(
        handle -> {
          List<Long> events = events(handle, state, before, placed, most);
          if (!events.isEmpty()) {
            remember(handle, events);
            delete(handle, events);
          }
          return events.size();
        });
  }

  private static List<Long> events(
      Handle handle, String state, Instant before, long placed, int most) {
    return handle
        .createQuery(
            """
            select e.id from events e
            where e.state = :state and e.due_at <= :before and e.place <= :placed
              and not exists (select 1 from calls c where c.id = e.call_id)
            order by e.due_at limit :most for update skip locked
            """)
        .bind("state", state)
        .bind("placed", placed)
        .bind("before", Columns.at(before))
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }

  /** What has to be known of them later: how far their numbers had come, and their places. */
  private static void remember(Handle handle, List<Long> events) {
    handle
        .createUpdate(
            """
            update past_calls set forgotten_events = greatest(forgotten_events,
              (select max(e.number) from events e where e.call_id = past_calls.id))
            where id in (select call_id from events where id in (<ids>))
            """)
        .bindList("ids", events)
        .execute();
    handle
        .createUpdate(
            """
            update event_feed set forgotten_place = greatest(forgotten_place,
              coalesce((select max(place) from events where id in (<ids>)), 0))
            where id = 1
            """)
        .bindList("ids", events)
        .execute();
  }

  /** A call may have come back since they were chosen; then its row was not there to be told. */
  private static void delete(Handle handle, List<Long> events) {
    handle
        .createUpdate(
            """
            delete from events where id in (<ids>)
              and not exists (select 1 from calls c where c.id = events.call_id)
            """)
        .bindList("ids", events)
        .execute();
  }

  private int forget(String table, String old, Instant before, int most) {
    return database.write(
        handle -> {
          List<String> rows =
              handle
                  .createQuery(old + " limit :most for update skip locked")
                  .bind("before", Columns.at(before))
                  .bind("most", most)
                  .mapTo(String.class)
                  .list();
          return rows.isEmpty()
              ? 0
              : handle
                  .createUpdate("delete from " + table + " where id in (<ids>)")
                  .bindList("ids", rows)
                  .execute();
        });
  }
}
