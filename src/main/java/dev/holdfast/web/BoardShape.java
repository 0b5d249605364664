package dev.holdfast.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.holdfast.desk.Board;
import dev.holdfast.desk.Sight;
import java.util.List;
import java.util.Optional;

/** How a board looks in JSON. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record BoardShape(
    String at,
    CountsShape counts,
    ReaderShape reader,
    List<LineShape> lines,
    List<String> music,
    List<RowShape> calls) {

  static BoardShape of(Sight sight) {
    Board.Counts counts = sight.board().counts();
    return new BoardShape(
        Shapes.time(sight.at()),
        new CountsShape(
            counts.live(),
            counts.onHold(),
            counts.longestSeconds(),
            counts.averageSeconds(),
            counts.abandoned()),
        new ReaderShape(
            sight.client(),
            sight.scopes().stream().sorted().toList(),
            sight.limited(),
            sight.phones()),
        sight.lines().stream().map(BoardShape::of).toList(),
        sight.music(),
        sight.board().calls().stream().map(BoardShape::of).toList());
  }

  private static LineShape of(Sight.Colours line) {
    return new LineShape(
        line.line(),
        line.number(),
        line.path(),
        line.agent(),
        line.amber().toSeconds(),
        line.red().toSeconds());
  }

  private static RowShape of(Board.Row row) {
    return new RowShape(
        row.call(),
        row.line(),
        row.path(),
        row.state(),
        row.tie(),
        Shapes.time(row.startedAt()),
        row.legs().stream().map(BoardShape::of).toList());
  }

  private static LegShape of(Board.BoardLeg leg) {
    return new LegShape(
        leg.sid(),
        leg.label(),
        leg.role(),
        leg.address(),
        leg.state(),
        Shapes.time(leg.since()),
        leg.hold().map(Shapes::of),
        leg.limitAt().map(Shapes::time));
  }

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record CountsShape(
      int live, int onHold, long longestSeconds, long averageSeconds, int abandoned) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record ReaderShape(String client, List<String> scopes, boolean limited, boolean phones) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record LineShape(
      String line, String number, String path, String agent, long amberSeconds, long redSeconds) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record RowShape(
      String call,
      String line,
      String path,
      String state,
      String tie,
      String startedAt,
      List<LegShape> legs) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record LegShape(
      Optional<String> callSid,
      String label,
      String role,
      String address,
      String state,
      String since,
      Optional<Shapes.HoldShape> hold,
      Optional<String> limitAt) {}
}
