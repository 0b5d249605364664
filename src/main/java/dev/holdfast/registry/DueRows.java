package dev.holdfast.registry;

import dev.holdfast.call.CallSid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What is due by the clock. Every instance looks; a call that one of them has taken is passed over
 * by the others until it is nudged, which takes the mark away, or the mark is old: then whoever
 * took it is gone.
 */
final class DueRows {
  private static final Duration CLAIM = Duration.ofSeconds(3);

  private DueRows() {}

  /** Calls for which something is due. */
  static List<CallSid> due(Handle handle, Instant now) {
    return ids(handle, "select id from calls where due_at <= :at order by due_at", now);
  }

  /** Live calls of which nothing was heard since then and that are not to be looked at anyway. */
  static List<CallSid> silentSince(Handle handle, Instant then) {
    return ids(
        handle,
        """
        select id from calls where ended_at is null and heard_at <= :at and look_at is null
        order by ended_at, heard_at
        """,
        then);
  }

  private static List<CallSid> ids(Handle handle, String sql, Instant at) {
    return handle.createQuery(sql).bind("at", Columns.at(at)).mapTo(String.class).list().stream()
        .map(CallSid::new)
        .toList();
  }

  /** When something is due next, or was. */
  static Optional<Instant> next(Handle handle) {
    return handle
        .createQuery("select due_at from calls where due_at is not null order by due_at limit 1")
        .map((row, context) -> Columns.instant(row, "due_at"))
        .findOne();
  }

  static List<String> claim(Handle handle, Instant now) {
    List<String> ids =
        handle
            .createQuery(
                """
                select id from calls
                where due_at <= :now and (claimed_until is null or claimed_until <= :now)
                  and (leased_until is null or leased_until <= :now)
                order by due_at limit 500 for update skip locked
                """)
            .bind("now", Columns.at(now))
            .mapTo(String.class)
            .list();
    if (!ids.isEmpty()) {
      handle
          .createUpdate("update calls set claimed_until = :until where id in (<ids>)")
          .bind("until", Columns.at(now.plus(CLAIM)))
          .bindList("ids", ids)
          .execute();
    }
    return ids;
  }
}
