package dev.holdfast.registry;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;

/** A database that is there: its tables are as we need them, its connections are pooled. */
record Opened(HikariDataSource pool, Gate gate, Jdbi jdbi) {
  private static final int POOL = 16;

  /** Together less than a third of what Twilio gives a webhook. */
  static final long CONNECTION_WITHIN_MS = 2_000;

  private static final long VALID_WITHIN_MS = 1_000;

  /** In seconds: of a server that is silent we hear nothing else. */
  static final Map<String, String> DRIVER =
      Map.of("connectTimeout", "2", "socketTimeout", "10", "tcpKeepAlive", "true");

  /**
   * H2 keeps 8 parsed statements for a connection, fewer than one decision has; and of its pages 64
   * MB for each GB that the heap may have, which on a large machine is more than all the rest. A
   * page that is written takes the place of another one there: in a large cache it is old by then,
   * and the whole heap has to be collected to be rid of it.
   */
  private static final Map<String, String> H2 =
      Map.of("QUERY_CACHE_SIZE", "100", "CACHE_SIZE", "1024");

  /** An instance that stands still within a transaction must not keep the others from its call. */
  private static final String PATIENCE =
      "set lock_timeout = '5s'; set idle_in_transaction_session_timeout = '5s'";

  /**
   * Connects, and makes the tables what they have to be.
   *
   * @param shared whether other instances may work on it too
   */
  static Opened at(String url, String user, String password, boolean shared) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("record");
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(POOL);
    config.setConnectionTimeout(CONNECTION_WITHIN_MS);
    config.setValidationTimeout(VALID_WITHIN_MS);
    if (shared) {
      DRIVER.forEach(config::addDataSourceProperty);
      config.setConnectionInitSql(PATIENCE);
    } else {
      H2.forEach(config::addDataSourceProperty);
    }
    HikariDataSource pool = new HikariDataSource(config);
    try {
      Schema.migrate(pool);
      Gate gate = new Gate(pool);
      return new Opened(pool, gate, ready(gate, shared));
    } catch (RuntimeException | Error broken) {
      pool.close();
      throw broken;
    }
  }

  private static Jdbi ready(Gate gate, boolean shared) {
    Jdbi jdbi = Jdbi.create(gate);
    // Its message has all values of the statement otherwise: numbers, in a log.
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementException::getShortMessage);
    if (!shared) {
      release(jdbi);
    }
    return jdbi;
  }

  /** Nobody else is there: whoever was nudging a call is dead, and need not be waited for. */
  private static void release(Jdbi jdbi) {
    jdbi.useTransaction(
        handle ->
            handle.execute(
                """
                update calls set leased_until = null, claimed_until = null
                where leased_until is not null or claimed_until is not null
                """));
  }
}
