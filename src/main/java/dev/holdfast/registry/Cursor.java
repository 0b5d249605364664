package dev.holdfast.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Reads a row from its first column to its last one, in the order of the select: for a row that is
 * read with every webhook, as both drivers make a table of all names for the first one that is
 * asked for.
 */
final class Cursor {
  private final ResultSet row;
  private int column;

  Cursor(ResultSet row) {
    this.row = row;
  }

  String text() throws SQLException {
    return row.getString(++column);
  }

  Optional<String> mayText() throws SQLException {
    return Optional.ofNullable(row.getString(++column));
  }

  boolean flag() throws SQLException {
    return row.getBoolean(++column);
  }

  int number() throws SQLException {
    return row.getInt(++column);
  }

  long large() throws SQLException {
    return row.getLong(++column);
  }

  Instant instant() throws SQLException {
    return row.getObject(++column, OffsetDateTime.class).toInstant();
  }

  Optional<Instant> moment() throws SQLException {
    return Optional.ofNullable(row.getObject(++column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
