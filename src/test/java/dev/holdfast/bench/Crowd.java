package dev.holdfast.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Very many live calls, written into a migrated record within seconds: two legs each, on both
 * paths, in every state that lasts, with timelines, events and holds, those that are over too.
 *
 * <p>Nobody at Twilio knows them: nothing is due for ten hours, but who lets the application run
 * beside them has to start it within four minutes, since it looks once at its start at all that
 * were silent for five, and to put {@code holdfast.clock.settle-ms} beyond the end.
 */
public final class Crowd {
  private static final String ID = "'CAc' || lpad(cast(x as varchar), 31, '0')";
  private static final String OTHER = "'CAd' || lpad(cast(x as varchar), 31, '0')";

  /** One call in five is on hold, one in twenty waits, one in a hundred rings, the others talk. */
  private static final String STATE =
      """
      case when mod(x, 5) = 0 then 'on-hold' when mod(x, 20) = 1 then 'waiting'
        when mod(x, 100) = 2 then 'ringing' else 'talking' end""";

  private static final String PATH = "case when mod(x, 10) < 6 then 'conference' else 'legs' end";
  private static final String BEGAN = "current_timestamp - (60 + mod(x * 7, 3000)) * " + second();
  private static final String LIMIT = "current_timestamp + (36000 + mod(x, 3600)) * " + second();

  private final String numbers;

  private Crowd(String url, int first, int last) {
    String range = url.startsWith("jdbc:h2") ? "system_range" : "generate_series";
    this.numbers = " from %s(%d, %d) as r(x)".formatted(range, first, last);
  }

  /** {@code Crowd <jdbc-url> <user> <password> <calls>}. */
  public static void main(String[] arguments) throws SQLException {
    fill(arguments[0], arguments[1], arguments[2], Integer.parseInt(arguments[3]));
  }

  /** So many calls, numbered from 1; the record has none of them yet. */
  public static void fill(String url, String user, String password, int calls) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      for (int first = 1; first <= calls; first += 10_000) {
        new Crowd(url, first, Math.min(calls, first + 9_999)).write(statement);
      }
      statement.execute("analyze");
    }
  }

  /** The CallSid of a call, by its number. */
  public static String call(int number) {
    return "CAc%031d".formatted(number);
  }

  /** The CallSid of its agent's leg. */
  public static String agent(int number) {
    return "CAd%031d".formatted(number);
  }

  private void write(Statement statement) throws SQLException {
    statement.execute(
        """
        insert into calls (id, line, path, state, room_name, room_started, holds, started_at,
          heard_at, due_at, version)
        select %s, case when mod(x, 10) < 6 then 'demo' else 'demo-legs' end, %s, %s,
          'holdfast-' || %s, true, 2, %s, current_timestamp - mod(x, 60) * %s,
          case when mod(x, 5) = 0 then %s end, 12
        """
                .formatted(ID, PATH, STATE, ID, BEGAN, second(), LIMIT)
            + numbers);
    leg(statement, "customer", 0, ID, STATE);
    String talks = "case when mod(x, 100) = 2 then 'ringing' else 'talking' end";
    leg(statement, "agent-1", 1, OTHER, talks);
    hold(statement, 1, "x > 0", BEGAN + " + 40 * " + second());
    hold(statement, 2, "mod(x, 5) = 0", "null");
    for (int row = 0; row < 8; row++) {
      story(statement, row);
    }
    event(statement, 1, "call.started");
    event(statement, 2, "leg.held");
  }

  private void leg(Statement statement, String label, int seat, String sid, String state)
      throws SQLException {
    boolean held = seat == 0;
    statement.execute(
        """
        insert into legs (call_id, label, seat, sid, role, address, state, turn, since, due_at,
          event_sequence, hold_number, limit_at, seated)
        select %s, '%s', %d, %s, '%s', '+1555' || lpad(cast(x as varchar), 7, '0'), %s, 3, %s,
          null, 4, %s, %s, true
        """
                .formatted(
                    ID,
                    label,
                    seat,
                    sid,
                    held ? "CUSTOMER" : "AGENT",
                    state,
                    BEGAN,
                    held ? "case when mod(x, 5) = 0 then 2 end" : "null",
                    held ? "case when mod(x, 5) = 0 then " + LIMIT + " end" : "null")
            + numbers);
  }

  private void hold(Statement statement, int number, String which, String end) throws SQLException {
    statement.execute(
        """
        insert into holds (call_id, number, label, reason, asked_by, music, asked_at, held_at,
          ended_at)
        select %s, %d, 'customer', 'checking stock', 'ann', 'default', %s, %s,
          cast(%s as timestamp with time zone)
        """
                .formatted(ID, number, BEGAN, BEGAN, end)
            + numbers
            + " where "
            + which);
  }

  private void story(Statement statement, int row) throws SQLException {
    statement.execute(
        """
        insert into timeline (call_id, noted_at, kind, label, words, more)
        select %s, %s, 'TOLD', 'customer', 'line %d of the story', '{"document":"%s"}'
        """
                .formatted(ID, BEGAN, row, "<Response>".repeat(row % 2 == 0 ? 30 : 1))
            + numbers);
  }

  private void event(Statement statement, int number, String type) throws SQLException {
    statement.execute(
        """
        insert into events (call_id, number, name, type, line, body, state, attempts, began_at,
          due_at)
        select %s, %d, %s || '-%d', '%s', 'demo', '{"data":"%s"}', 'told', 1, %s, %s
        """
                .formatted(ID, number, ID, number, type, "x".repeat(600), BEGAN, BEGAN)
            + numbers);
  }

  private static String second() {
    return "interval '1' second";
  }
}
