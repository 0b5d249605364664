package dev.holdfast.registry;

import dev.holdfast.desk.Feed;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The feed in SQL. Keys of rows are given before a transaction ends, so a lower one may appear
 * later; places are given afterwards, by whoever reads, one reader at a time.
 */
public final class SqlFeed implements Feed {
  private static final int AT_ONCE = 1_000;

  private final Database database;

  public SqlFeed(Database database) {
    this.database = database;
  }

  @Override
  public long end() {
    boolean placed = database.read(handle -> unplaced(handle, 1).isEmpty());
    return placed ? database.read(SqlFeed::last) : database.write(SqlFeed::placed);
  }

  @Override
  public long forgotten() {
    return database.read(
        handle ->
            handle
                .createQuery("select forgotten_place from event_feed where id = 1")
                .mapTo(Long.class)
                .one());
  }

  @Override
  public List<Item> read(Stretch stretch, Filter filter, int most) {
    String call = filter.call().isPresent() ? " and call_id = :call" : "";
    String line = filter.line().isPresent() ? " and line = :line" : "";
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select place, type, body from events where place > :after and place <= :to"
                        + call
                        + line
                        + " order by place limit :most")
                .bind("after", stretch.after())
                .bind("to", stretch.to())
                .bindMap(
                    java.util.Map.of(
                        "call", filter.call().orElse(""), "line", filter.line().orElse("")))
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Item(
                            row.getLong("place"), row.getString("type"), row.getString("body")))
                .list());
  }

  /** The row of the feed is locked: nobody else gives places, or sees half of them. */
  private static long placed(Handle handle) {
    handle
        .createQuery("select last_place from event_feed where id = 1 for update")
        .mapTo(Long.class)
        .one();
    long last = last(handle);
    PreparedBatch batch = handle.prepareBatch("update events set place = :place where id = :id");
    for (long id : unplaced(handle, AT_ONCE)) {
      last++;
      batch.bind("place", last).bind("id", id).add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
    handle
        .createUpdate("update event_feed set last_place = :last where id = 1")
        .bind("last", last)
        .execute();
    return last;
  }

  private static List<Long> unplaced(Handle handle, int most) {
    return handle
        .createQuery("select id from events where place is null order by id limit :most")
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }

  private static long last(Handle handle) {
    return handle
        .createQuery("select last_place from event_feed where id = 1")
        .mapTo(Long.class)
        .one();
  }
}
