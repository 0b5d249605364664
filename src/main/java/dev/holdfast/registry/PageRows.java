package dev.holdfast.registry;

import dev.holdfast.call.Call;
import dev.holdfast.call.HoldQueue;
import dev.holdfast.call.Leg;
import dev.holdfast.desk.CallQuery;
import dev.holdfast.desk.Registry;
import dev.holdfast.desk.Reply;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Pages of calls: four statements, however many calls there are and however long a page is. */
final class PageRows {
  /** In the order of the index, in which all live ones are beside each other. */
  private static final String LIVE =
      """
      select %s from calls where ended_at is null%s
      order by ended_at, started_at, id limit :most
      """;

  private static final String LIVE_AFTER =
      " and started_at >= :at and (started_at > :at or id > :id)";

  private static final String ENDED =
      """
      select %s from %scalls where ended_at is not null%s
      order by ended_at desc, id limit :most
      """;

  private static final String ENDED_AFTER = " and ended_at <= :at and (ended_at < :at or id > :id)";

  private static final String LEGS = LegRows.LEGS + "where l.call_id in (<ids>)";
  private static final String QUEUES = "select * from %1$shold_queues where call_id in (<ids>)";

  private PageRows() {}

  static Registry.Page read(Handle handle, CallQuery query, Instant now) {
    List<Call> heads = heads(handle, query);
    List<Call> page = heads.subList(0, Math.min(query.most(), heads.size()));
    if (page.isEmpty()) {
      return new Registry.Page(List.of(), Optional.empty());
    }
    boolean more = heads.size() > page.size();
    return new Registry.Page(
        views(handle, page, query.ended(), now),
        more ? Optional.of(place(page.get(page.size() - 1))) : Optional.empty());
  }

  private static List<Call> heads(Handle handle, CallQuery query) {
    String which = which(query);
    String sql =
        query.ended()
            ? "select * from ((%s) union all (%s)) c order by ended_at desc, id limit :most"
                .formatted(ended("", which), ended(CallRows.PAST, which))
            : LIVE.formatted(CallRows.COLUMNS, which);
    return bound(handle.createQuery(sql), query).map((row, context) -> CallRows.call(row)).list();
  }

  private static String ended(String age, String which) {
    return ENDED.formatted(CallRows.COLUMNS, age, which);
  }

  /** One more than wanted shows that there are more. */
  private static Query bound(Query statement, CallQuery query) {
    statement.bind("most", query.most() + 1);
    if (!query.ended()) {
      query.state().ifPresent(state -> statement.bind("state", state));
    }
    query.line().ifPresent(line -> statement.bind("line", line));
    query
        .after()
        .ifPresent(
            place -> statement.bind("at", Columns.at(place.at())).bind("id", place.call().value()));
    if (!query.reach().isEmpty()) {
      statement.bindList("reach", List.copyOf(query.reach()));
    }
    return statement;
  }

  private static String which(CallQuery query) {
    String after = query.ended() ? ENDED_AFTER : LIVE_AFTER;
    return (query.after().isPresent() ? after : "")
        + (query.state().isPresent() && !query.ended() ? " and state = :state" : "")
        + (query.line().isPresent() ? " and line = :line" : "")
        + (query.reach().isEmpty() ? "" : " and line in (<reach>)");
  }

  private static CallQuery.Place place(Call call) {
    return new CallQuery.Place(call.endedAt().orElse(call.startedAt()), call.id());
  }

  private static List<Reply.View> views(
      Handle handle, List<Call> page, boolean ended, Instant now) {
    List<String> ids = page.stream().map(call -> call.id().value()).toList();
    List<String> ages = ended ? List.of("", CallRows.PAST) : List.of("");
    Map<String, List<Leg>> legs = rows(handle, LEGS, "seat", ages, ids, LegRows::leg);
    Map<String, List<HoldQueue>> queues =
        rows(handle, QUEUES, "number", ages, ids, QueueRows::queue);
    Map<String, Registry.HoldTotals> totals = HoldRows.totals(handle, ids, now);
    return page.stream()
        .map(
            call -> {
              String id = call.id().value();
              List<Leg> all = legs.getOrDefault(id, List.of());
              return new Reply.View(
                  CallRows.together(call, all, queues.getOrDefault(id, List.of())),
                  totals.getOrDefault(id, HoldRows.NONE));
            })
        .toList();
  }

  /** What several calls have in one table, or in it and its like in the history. */
  private static <T> Map<String, List<T>> rows(
      Handle handle, String sql, String order, List<String> ages, List<String> ids, Row<T> row) {
    String all = ages.stream().map(sql::formatted).collect(Collectors.joining(" union all "));
    try (Stream<Of<T>> rows =
        handle
            .createQuery(all + " order by " + order)
            .bindList("ids", ids)
            .map((one, context) -> new Of<>(one.getString("call_id"), row.read(one)))
            .stream()) {
      return rows.collect(
          Collectors.groupingBy(Of::call, Collectors.mapping(Of::what, Collectors.toList())));
    }
  }

  /** Reads one row. */
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private record Of<T>(String call, T what) {}
}
