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

/** The board in SQL: two statements, however many calls there are. */
public final class SqlBoard implements Boards {
  private static final Duration A_DAY = Duration.ofDays(1);

  private static final String ROWS =
      """
      select c.id, c.line, c.path, c.state as call_state, c.tie, c.tie_shown, c.started_at,
        l.label, l.sid, l.role, l.address, l.state, l.since, l.hold_number, l.limit_at,
        h.reason, h.asked_by, h.music, h.message, h.asked_at, h.held_at
      from calls c
      left join legs l on l.call_id = c.id and l.state <> 'ended'
      left join holds h on h.call_id = l.call_id and h.number = l.hold_number and h.label = l.label
      where %s%s
      order by c.started_at, c.id, l.seat
      """;

  private static final String LIVE = "c.ended_at is null";

  /** Whatever happens to a call is heard, or changes a leg. */
  private static final String CHANGED =
      """
      (c.ended_at is null or c.ended_at >= :since) and (c.heard_at >= :since
        or c.started_at >= :since or c.ended_at >= :since
        or exists (select 1 from legs x where x.call_id = c.id and x.since >= :since))
      """;

  /** Who hung up while on hold ended at the very moment at which the hold did. */
  private static final String COUNTS =
      """
      select count(distinct c.id) as live,
        count(distinct case when l.state = 'on-hold' then c.id end) as on_hold,
        max(case when l.state = 'on-hold' then extract(epoch from cast(:now as timestamp with time zone) - h.held_at) end) as longest,
        avg(case when l.state = 'on-hold' then extract(epoch from cast(:now as timestamp with time zone) - h.held_at) end) as average,
        (select count(*) from holds g
          join calls c on c.id = g.call_id
          join legs e on e.call_id = g.call_id and e.label = g.label and e.state = 'ended'
          where g.held_at is not null and g.ended_at = e.since and e.role = 'CUSTOMER'
            and g.ended_at > :yesterday and (c.ended_at is null or c.ended_at > :yesterday)%1$s)
          as abandoned
      from calls c
      left join legs l on l.call_id = c.id
      left join holds h on h.call_id = l.call_id and h.number = l.hold_number and h.label = l.label
      where c.ended_at is null%1$s
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
    return bound(handle.createQuery(COUNTS.formatted(lines(query))), query)
        .bind("now", Columns.at(now))
        .bind("yesterday", Columns.at(now.minus(A_DAY)))
        .map(
            (row, context) ->
                new Board.Counts(
                    row.getInt("live"),
                    row.getInt("on_hold"),
                    (long) row.getDouble("longest"),
                    (long) row.getDouble("average"),
                    row.getInt("abandoned")))
        .one();
  }

  private static List<Board.Row> rows(Handle handle, BoardQuery query) {
    String which = query.since().isPresent() ? CHANGED : LIVE;
    Query statement = bound(handle.createQuery(ROWS.formatted(which, lines(query))), query);
    query.since().ifPresent(since -> statement.bind("since", Columns.at(since)));
    Map<String, List<BoardRow>> calls =
        statement
            .map((row, context) -> new BoardRow(BoardRow.call(row), BoardRow.leg(row)))
            .collect(
                Collectors.groupingBy(
                    row -> row.head().call(), LinkedHashMap::new, Collectors.toList()));
    return calls.values().stream().map(BoardRow::together).toList();
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
