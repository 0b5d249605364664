package dev.holdfast.registry;

import dev.holdfast.call.Hold;
import dev.holdfast.desk.Board;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A line of the board as SQL gives it: a call, and one of its legs if it has any. */
record BoardRow(Board.Row head, Optional<Board.BoardLeg> leg) {

  static Board.Row call(ResultSet row) throws SQLException {
    String path = row.getString("path");
    return new Board.Row(
        row.getString("id"),
        row.getString("line"),
        path,
        row.getString("call_state"),
        tie(row, path),
        Columns.instant(row, "started_at"),
        List.of());
  }

  static Optional<Board.BoardLeg> leg(ResultSet row) throws SQLException {
    Optional<String> label = Columns.text(row, "label");
    if (label.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Board.BoardLeg(
            Columns.text(row, "sid"),
            label.get(),
            row.getString("role").toLowerCase(Locale.ROOT),
            row.getString("address"),
            row.getString("state"),
            Columns.instant(row, "since"),
            hold(row),
            Columns.moment(row, "limit_at")));
  }

  /** A call with all its legs, out of its lines. */
  static Board.Row together(List<BoardRow> lines) {
    Board.Row head = lines.get(0).head();
    return new Board.Row(
        head.call(),
        head.line(),
        head.path(),
        head.state(),
        head.tie(),
        head.startedAt(),
        lines.stream().flatMap(line -> line.leg().stream()).toList());
  }

  private static String tie(ResultSet row, String path) throws SQLException {
    if (path.equals("conference")) {
      return "room";
    }
    return row.getBoolean("tie_shown") ? row.getString("tie").toLowerCase(Locale.ROOT) : "none";
  }

  private static Optional<Hold> hold(ResultSet row) throws SQLException {
    Optional<Instant> asked = Columns.moment(row, "asked_at");
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Hold(
                row.getInt("hold_number"),
                Columns.text(row, "reason"),
                Columns.text(row, "asked_by"),
                row.getString("music"),
                Columns.text(row, "message"),
                asked.get(),
                Columns.moment(row, "held_at")));
  }
}
