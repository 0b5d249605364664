package dev.holdfast.registry;

import dev.holdfast.desk.Board;
import dev.holdfast.desk.BoardQuery;
import dev.holdfast.desk.Boards;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The board in SQL: a few statements, however many calls there are. */
public final class SqlBoard implements Boards {
  private static final Duration A_DAY = Duration.ofDays(1);

  private static final String ROWS =
      """
      select c.id, c.line, c.path, c.state as call_state, c.tie, c.tie_shown, c.started_at,
        l.label, l.sid, l.role, l.address, l.state, l.since, l.hold_number, l.limit_at,
        h.reason, h.asked_by, h.music, h.message, h.asked_at, h.held_at, l.seat
      from (%2$s) c
      left join %1$slegs l on l.call_id = c.id and l.state <> 'ended'
      left join %1$sholds h on h.call_id = l.call_id and h.number = l.hold_number and h.label = l.label
      """;

  private static final String ORDER = " order by started_at, id, seat";

  /** With very many calls not all: the oldest, and those on hold longest. All are counted. */
  private static final String LIVE =
      """
      select * from (select c.* from calls c where c.ended_at is null%1$s
        order by c.ended_at, c.started_at, c.id limit 2500) oldest
      union
      select * from (select c.* from holds h join calls c on c.id = h.call_id
        where h.ended_at is null and h.held_at is not null and c.ended_at is null%1$s
        order by h.held_at limit 2500) held
      """;

  /** Whatever happens to a call is heard, or changes a leg. Each has its index. */
  private static final String CHANGED =
      """
      select c.* from calls c where c.ended_at is null and c.heard_at >= :since%1$s
      union select c.* from calls c where c.ended_at is null and c.started_at >= :since%1$s
      union select c.* from calls c where c.ended_at >= :since%1$s
      union select c.* from legs x join calls c on c.id = x.call_id where x.since >= :since%1$s
      """;

  /** Who watched nothing for so long that calls went into the history sees them end all the same. */
  private static final String PAST =
      "select c.* from past_calls c where c.ended_at >= :since%1$s";

  private static final String COUNT = "select count(*) from calls c where c.ended_at is null%s";

  /** Holds that last, from which their calls are found; not the other way round. */
  private static final String HELD =
      """
      select count(distinct h.call_id) as on_hold,
        max(extract(epoch from cast(:now as timestamp with time zone) - h.held_at)) as longest,
        avg(extract(epoch from cast(:now as timestamp with time zone) - h.held_at)) as average
      from holds h
      join legs l on l.call_id = h.call_id and l.label = h.label and l.hold_number = h.number
      join calls c on c.id = h.call_id
      where h.ended_at is null and h.held_at is not null and l.state = 'on-hold'
        and c.ended_at is null%s
      """;

  /** Who hung up while on hold ended at the very moment at which the hold did. */
  private static final String ABANDONED =
      """
      select count(*) from %1$sholds g
      join %1$slegs e on e.call_id = g.call_id and e.label = g.label
      join %1$scalls c on c.id = g.call_id
      where g.ended_at > :yesterday and g.held_at is not null
        and e.since = g.ended_at and e.state = 'ended' and e.role = 'CUSTOMER'%2$s
      """;

  private final Database database;

  public SqlBoard(Database database) {
    this.database = database;
  }

  @Override
  public Board read(BoardQuery query, Instant now) {
    return database.snapshot(handle -> new Board(counts(handle, query, now), rows(handle, query)));
  }

  private static Board.Counts counts(Handle handle, BoardQuery query, Instant now) {
    Instant yesterday = now.minus(A_DAY);
    int abandoned =
        abandoned(handle, query, "", yesterday)
            + abandoned(handle, query, CallRows.PAST, yesterday);
    int live =
        bound(handle.createQuery(COUNT.formatted(lines(query))), query).mapTo(Integer.class).one();
    return bound(handle.createQuery(HELD.formatted(lines(query))), query)
        .bind("now", Columns.at(now))
        .map(
            (row, context) ->
                new Board.Counts(
                    live,
                    row.getInt("on_hold"),
                    (long) row.getDouble("longest"),
                    (long) row.getDouble("average"),
                    abandoned))
        .one();
  }

  private static int abandoned(Handle handle, BoardQuery query, String age, Instant after) {
    return bound(handle.createQuery(ABANDONED.formatted(age, lines(query))), query)
        .bind("yesterday", Columns.at(after))
        .mapTo(Integer.class)
        .one();
  }

  private static List<Board.Row> rows(Handle handle, BoardQuery query) {
    Query statement = bound(handle.createQuery(sql(query)), query);
    query.since().ifPresent(since -> statement.bind("since", Columns.at(since)));
    Map<String, List<BoardRow>> calls =
        statement
            .map((row, context) -> new BoardRow(BoardRow.call(row), BoardRow.leg(row)))
            .collect(
                Collectors.groupingBy(
                    row -> row.head().call(), LinkedHashMap::new, Collectors.toList()));
    return calls.values().stream().map(BoardRow::together).toList();
  }

  private static String sql(BoardQuery query) {
    String lines = lines(query);
    return query.since().isEmpty()
        ? ROWS.formatted("", LIVE.formatted(lines)) + ORDER
        : ROWS.formatted("", CHANGED.formatted(lines))
            + " union all "
            + ROWS.formatted(CallRows.PAST, PAST.formatted(lines))
            + ORDER;
  }

  private static String lines(BoardQuery query) {
    return query.lines().isEmpty() ? "" : " and c.line in (<lines>)";
  }

  private static Query bound(Query statement, BoardQuery query) {
    return query.lines().isEmpty()
        ? statement
        : statement.bindList("lines", List.copyOf(query.lines()));
  }
}
