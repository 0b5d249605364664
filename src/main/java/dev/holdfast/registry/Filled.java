package dev.holdfast.registry;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A statement that gets its values by their names; the counterpart of {@link Cursor}. */
final class Filled {
  private final PreparedStatement statement;
  private final Function<String, List<Integer>> places;

  /**
   * @param places where a name's value goes, from 1 on
   */
  Filled(PreparedStatement statement, Function<String, List<Integer>> places) {
    this.statement = statement;
    this.places = places;
  }

  Filled text(String name, String value) throws SQLException {
    return set(name, value, PreparedStatement::setString);
  }

  Filled mayText(String name, Optional<String> value) throws SQLException {
    return value.isPresent() ? text(name, value.get()) : nothing(name, Types.VARCHAR);
  }

  Filled flag(String name, boolean value) throws SQLException {
    return set(name, value, PreparedStatement::setBoolean);
  }

  Filled number(String name, int value) throws SQLException {
    return set(name, value, PreparedStatement::setInt);
  }

  Filled mayNumber(String name, Optional<Integer> value) throws SQLException {
    return value.isPresent() ? number(name, value.get()) : nothing(name, Types.INTEGER);
  }

  Filled large(String name, long value) throws SQLException {
    return set(name, value, PreparedStatement::setLong);
  }

  Filled instant(String name, Instant value) throws SQLException {
    return set(name, Columns.at(value), PreparedStatement::setObject);
  }

  Filled moment(String name, Optional<Instant> value) throws SQLException {
    return value.isPresent()
        ? instant(name, value.get())
        : nothing(name, Types.TIMESTAMP_WITH_TIMEZONE);
  }

  /** Changes rows; how many. */
  int execute() throws SQLException {
    return statement.executeUpdate();
  }

  /** These values are one of several rows. */
  void next() throws SQLException {
    statement.addBatch();
  }

  /** Changes all rows at once; how many there were. */
  int executeAll() throws SQLException {
    return statement.executeBatch().length;
  }

  /** Reads; the first row, if there is any. */
  <T> Optional<T> first(Plain.Mapper<T> mapper) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      return row.next() ? Optional.of(mapper.of(row)) : Optional.empty();
    }
  }

  private Filled nothing(String name, int type) throws SQLException {
    return set(name, type, PreparedStatement::setNull);
  }

  private <T> Filled set(String name, T value, Setter<T> setter) throws SQLException {
    for (int place : places.apply(name)) {
      setter.set(statement, place, value);
    }
    return this;
  }

  private interface Setter<T> {
    void set(PreparedStatement statement, int place, T value) throws SQLException;
  }
}
