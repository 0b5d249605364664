package dev.holdfast.registry;

import dev.holdfast.desk.Repeats;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Requests that may be repeated, a row each. */
final class RepeatRows {

  private RepeatRows() {}

  /** What is stored of a request. */
  record Row(
      String id,
      String fingerprint,
      Instant begunAt,
      Instant leasedUntil,
      Optional<Repeats.Kept> answer) {}

  /** Stores a request, unless there is one of this name. */
  static boolean insert(Handle handle, String digest, Repeats.Key key, String id, Instant now) {
    return handle
            .createUpdate(
                """
                insert into repeats (digest, client, fingerprint, id, begun_at, leased_until)
                values (:digest, :client, :fingerprint, :id, :now, :until)
                on conflict do nothing
                """)
            .bind("digest", digest)
            .bind("client", key.client())
            .bind("fingerprint", key.fingerprint())
            .bind("id", id)
            .bind("now", Columns.at(now))
            .bind("until", Columns.at(now.plus(Repeats.LEASE)))
            .execute()
        == 1;
  }

  static Optional<Row> lock(Handle handle, String digest) {
    return handle
        .createQuery("select * from repeats where digest = :digest for update")
        .bind("digest", digest)
        .map((row, context) -> row(row))
        .findOne();
  }

  /** A name that is so old that it counts as a new one. */
  static void renew(Handle handle, String digest, Repeats.Key key, String id, Instant now) {
    handle
        .createUpdate("delete from repeats where digest = :digest")
        .bind("digest", digest)
        .execute();
    insert(handle, digest, key, id, now);
  }

  static void lease(Handle handle, String digest, Instant now) {
    handle
        .createUpdate("update repeats set leased_until = :until where digest = :digest")
        .bind("until", Columns.at(now.plus(Repeats.LEASE)))
        .bind("digest", digest)
        .execute();
  }

  /** The first answer stays. */
  static int answer(Handle handle, String id, Repeats.Kept answer) {
    return handle
        .createUpdate(
            """
            update repeats set status = :status, content_type = :type, headers = :headers, body = :body
            where id = :id and status is null
            """)
        .bind("status", answer.status())
        .bind("type", answer.contentType())
        .bind("headers", Texts.write(answer.headers()))
        .bind("body", answer.body())
        .bind("id", id)
        .execute();
  }

  static int release(Handle handle, String id, Instant now) {
    return handle
        .createUpdate("update repeats set leased_until = :now where id = :id and status is null")
        .bind("now", Columns.at(now))
        .bind("id", id)
        .execute();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("id"),
        row.getString("fingerprint"),
        Columns.instant(row, "begun_at"),
        Columns.instant(row, "leased_until"),
        answer(row));
  }

  private static Optional<Repeats.Kept> answer(ResultSet row) throws SQLException {
    Optional<Integer> status = Columns.number(row, "status");
    if (status.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Repeats.Kept(
            status.get(),
            row.getString("content_type"),
            Texts.read(row.getString("headers")),
            row.getString("body")));
  }
}
