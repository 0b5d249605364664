package dev.holdfast.registry;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Calls as whole rows on their way into the history and back. Both ways are one transaction: a call
 * is in the one place or the other, never in both, never in neither.
 */
final class PastRows {
  /** The call itself comes first, as all others point to it. */
  private static final List<String> TABLES =
      List.of("calls", "legs", "holds", "hold_queues", "timeline");

  private PastRows() {}

  /**
   * Calls that are over and that nobody is at: nothing is due for them and nobody has a lease.
   * Others pass over those that somebody is moving at this moment.
   */
  static List<String> over(Handle handle, Instant before, int most) {
    return handle
        .createQuery(
            """
            select id from calls
            where ended_at <= :before and heard_at <= :before and due_at is null
              and (leased_until is null or leased_until <= :before)
              and (claimed_until is null or claimed_until <= :before)
            order by ended_at limit :most for update skip locked
            """)
        .bind("before", Columns.at(before))
        .bind("most", most)
        .mapTo(String.class)
        .list();
  }

  static void take(Handle handle, List<String> calls) {
    move(handle, calls, "", "past_");
  }

  /** Something is decided about a call of the history: it is where all others are again. */
  static void bringBack(Handle handle, String call) {
    move(handle, List.of(call), "past_", "");
  }

  private static void move(Handle handle, List<String> calls, String from, String to) {
    for (String table : TABLES) {
      run(
          handle,
          "insert into %s%s select * from %s%s where %s in (<ids>)"
              .formatted(to, table, from, table, key(table)),
          calls);
    }
    for (int i = TABLES.size() - 1; i >= 0; i--) {
      String table = TABLES.get(i);
      run(handle, "delete from %s%s where %s in (<ids>)".formatted(from, table, key(table)), calls);
    }
  }

  private static String key(String table) {
    return table.equals("calls") ? "id" : "call_id";
  }

  private static void run(Handle handle, String sql, List<String> calls) {
    handle.createUpdate(sql).bindList("ids", calls).execute();
  }
}
