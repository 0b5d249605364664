package dev.holdfast.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementException;

/**
 * A statement with names for its values, executed by the driver: for what every decision reads and
 * writes. Jdbi makes a configuration for each statement and looks for the way in of each value,
 * which was half of what a hold left to the collector.
 */
final class Plain {
  private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z]+)");

  private final String sql;
  private final Map<String, List<Integer>> places = new HashMap<>();

  private Plain(String named) {
    Matcher name = NAME.matcher(named);
    for (int place = 1; name.find(); place++) {
      places.computeIfAbsent(name.group(1), unseen -> new ArrayList<>()).add(place);
    }
    this.sql = name.replaceAll("?");
  }

  /**
   * A statement that is kept.
   *
   * @param named with a colon before each name; one name may be there several times
   */
  static Plain of(String named) {
    return new Plain(named);
  }

  /** What is done with the statement. */
  interface Work<T> {
    T on(Filled statement) throws SQLException;
  }

  /** What is made of a row. */
  interface Mapper<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** The driver could not execute it. */
  static final class Failed extends StatementException {
    private static final long serialVersionUID = 1L;

    private Failed(SQLException why) {
      super(why);
    }
  }

  /**
   * Has it filled and executed, within the transaction of the handle.
   *
   * @throws Failed when the driver fails, with its exception as the cause
   */
  <T> T on(Handle handle, Work<T> work) {
    try {
      return on(handle.getConnection(), work);
    } catch (SQLException failure) {
      throw new Failed(failure);
    }
  }

  /** Has it filled and executed on a connection. */
  <T> T on(Connection connection, Work<T> work) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.on(new Filled(statement, this::places));
    }
  }

  /** The first row of what a statement with one text finds. */
  <T> Optional<T> first(Handle handle, String name, String value, Mapper<T> mapper) {
    return on(handle, statement -> statement.text(name, value).first(mapper));
  }

  private List<Integer> places(String name) {
    List<Integer> found = places.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no :" + name + " in " + sql);
    }
    return found;
  }
}
