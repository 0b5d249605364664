package dev.holdfast.registry;

import dev.holdfast.desk.Delivery;
import dev.holdfast.desk.Notice;
import dev.holdfast.desk.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The outbox in SQL. A claim is a row's own column, committed before anything is sent. */
public final class SqlOutbox implements Outbox {
  /** What no earlier event of its call holds back. */
  private static final String FIRST =
      """
      e.state = 'waiting' and not exists (select 1 from events b
        where b.call_id = e.call_id and b.number < e.number and b.state = 'waiting')
      """;

  /** Others pass over what somebody is claiming at this moment. */
  private static final String DUE =
      "select e.id from events e where "
          + FIRST
          + """
            and e.due_at <= :now and (e.claimed_until is null or e.claimed_until <= :now)
          order by e.due_at, e.id limit 1 for update skip locked
          """;

  private static final int LONGEST = 300;

  private final Database database;

  public SqlOutbox(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Notice> take(Instant now, Instant until) {
    return database.write(
        handle ->
            handle
                .createQuery(DUE)
                .bind("now", Columns.at(now))
                .mapTo(Long.class)
                .findOne()
                .map(id -> claimed(handle, id, until)));
  }

  @Override
  public void told(Notice notice, String result) {
    over(notice, "told", notice.beganAt(), result);
  }

  @Override
  public void later(Notice notice, Instant due, String result) {
    over(notice, "waiting", due, result);
  }

  @Override
  public void dead(Notice notice, String result) {
    over(notice, "dead", notice.beganAt(), result);
  }

  @Override
  public Optional<Instant> nextDue() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select min(case when e.claimed_until > e.due_at then e.claimed_until"
                        + " else e.due_at end) as next from events e where "
                        + FIRST)
                .map((row, context) -> Columns.moment(row, "next"))
                .one());
  }

  @Override
  public Optional<Delivery> find(String id) {
    return database.read(handle -> find(handle, id));
  }

  @Override
  public Optional<Delivery> again(String id, Instant now) {
    return database.write(
        handle -> {
          handle
              .createUpdate(
                  """
                  update events set state = 'waiting', began_at = :now, due_at = :now
                  where name = :id
                  """)
              .bind("now", Columns.at(now))
              .bind("id", id)
              .execute();
          return find(handle, id);
        });
  }

  @Override
  public List<Delivery> dead(int most) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select * from events where state = 'dead' order by id desc limit :most")
                .bind("most", most)
                .map((row, context) -> delivery(row))
                .list());
  }

  private static Notice claimed(Handle handle, long id, Instant until) {
    handle
        .createUpdate(
            "update events set claimed_until = :until, attempts = attempts + 1 where id = :id")
        .bind("until", Columns.at(until))
        .bind("id", id)
        .execute();
    return handle
        .createQuery("select * from events where id = :id")
        .bind("id", id)
        .map((row, context) -> notice(row))
        .one();
  }

  /** What came of an attempt counts only while no newer one has begun. */
  private void over(Notice notice, String state, Instant due, String result) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    update events set state = :state, due_at = :due, claimed_until = null,
                      last_result = :result
                    where name = :id and attempts = :attempt and state = 'waiting'
                    """)
                .bind("state", state)
                .bind("due", Columns.at(due))
                .bind("result", result.substring(0, Math.min(result.length(), LONGEST)))
                .bind("id", notice.id())
                .bind("attempt", notice.attempt())
                .execute());
  }

  private static Optional<Delivery> find(Handle handle, String id) {
    return handle
        .createQuery("select * from events where name = :id")
        .bind("id", id)
        .map((row, context) -> delivery(row))
        .findOne();
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        row.getString("name"),
        row.getString("call_id"),
        row.getString("type"),
        row.getString("body"),
        Columns.instant(row, "began_at"),
        row.getInt("attempts"));
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    Delivery.State state = Delivery.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    return new Delivery(
        row.getString("name"),
        row.getString("call_id"),
        row.getString("type"),
        state,
        row.getInt("attempts"),
        Columns.instant(row, "began_at"),
        Columns.moment(row, "due_at").filter(at -> state == Delivery.State.WAITING),
        Columns.text(row, "last_result"));
  }
}
