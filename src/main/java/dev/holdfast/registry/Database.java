package dev.holdfast.registry;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.holdfast.desk.RecordAway;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * The database of the settings, H2 or PostgreSQL: pooled, migrated, closed with the application.
 *
 * <p>While it cannot be reached, work fails at once with {@link RecordAway} and without any effect,
 * so that whoever asks gets the answer that needs no record. Only where a commit was sent and its
 * answer lost, something else is thrown: it may have been stored.
 */
public final class Database implements AutoCloseable {
  private static final String POSTGRES = "jdbc:postgresql:";
  private static final int POOL = 16;

  /** Together less than a third of what Twilio gives a webhook. */
  private static final long CONNECTION_WITHIN_MS = 2_000;

  private static final long VALID_WITHIN_MS = 1_000;

  /** In seconds: of a server that is silent we hear nothing else. */
  private static final Map<String, String> DRIVER =
      Map.of("connectTimeout", "2", "socketTimeout", "10", "tcpKeepAlive", "true");

  /**
   * H2 keeps 8 parsed statements for a connection, fewer than one decision has; and of its pages 64
   * MB for each GB that the heap may have, which on a large machine is more than all the rest. A
   * page that is written takes the place of another one there: in a large cache it is old by then,
   * and the whole heap has to be collected to be rid of it.
   */
  private static final Map<String, String> H2 =
      Map.of("QUERY_CACHE_SIZE", "100", "CACHE_SIZE", "4096");

  /** An instance that stands still within a transaction must not keep the others from its call. */
  private static final String PATIENCE =
      "set lock_timeout = '5s'; set idle_in_transaction_session_timeout = '5s'";

  private final String url;
  private final Properties login = new Properties();
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  /**
   * Opens and migrates.
   *
   * @param url a JDBC URL
   */
  public Database(String url, String user, String password) {
    this.url = url;
    login.setProperty("user", user);
    login.setProperty("password", password);
    HikariConfig config = new HikariConfig();
    config.setPoolName("record");
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(POOL);
    config.setConnectionTimeout(CONNECTION_WITHIN_MS);
    config.setValidationTimeout(VALID_WITHIN_MS);
    if (isShared()) {
      login.putAll(DRIVER);
      DRIVER.forEach(config::addDataSourceProperty);
      config.setConnectionInitSql(PATIENCE);
    } else {
      H2.forEach(config::addDataSourceProperty);
    }
    this.pool = new HikariDataSource(config);
    Schema.migrate(pool);
    this.jdbi = Jdbi.create(new Gate(pool));
    // Its message has all values of the statement otherwise: numbers, in a log.
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementException::getShortMessage);
    if (!isShared()) {
      release();
    }
  }

  /** Nobody else is there: whoever was nudging a call is dead, and need not be waited for. */
  private void release() {
    write(
        handle ->
            handle.execute(
                """
                update calls set leased_until = null, claimed_until = null
                where leased_until is not null or claimed_until is not null
                """));
  }

  /** Whether other instances may work on it too. */
  boolean isShared() {
    return url.startsWith(POSTGRES);
  }

  String url() {
    return url;
  }

  /** How a connection outside the pool logs in. */
  Properties login() {
    return login;
  }

  /** Whether it answers at this moment. */
  public boolean reachable() {
    try {
      return read(handle -> handle.createQuery("select 1").mapTo(Integer.class).one() == 1);
    } catch (RecordAway away) {
      return false;
    }
  }

  /** Reads by one statement. */
  <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
    try {
      return jdbi.withHandle(work);
    } catch (JdbiException failure) {
      throw told(failure);
    }
  }

  /** Reads by several statements, which all see the same decisions. */
  <T, X extends Exception> T snapshot(HandleCallback<T, X> work) throws X {
    try {
      return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work);
    } catch (JdbiException failure) {
      throw told(failure);
    }
  }

  /** Writes, in one transaction. */
  <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
    try {
      return jdbi.inTransaction(work);
    } catch (TransactionException doubtful) {
      throw doubtful;
    } catch (JdbiException failure) {
      throw told(failure);
    }
  }

  /** Has the pool tell how it is used; whoever listens knows what it takes for that. */
  public void measuredBy(Object listener) {
    pool.setMetricRegistry(listener);
  }

  @Override
  public void close() {
    pool.close();
  }

  private static RuntimeException told(JdbiException failure) {
    return lost(failure)
        ? new RecordAway("the database cannot be reached: " + failure.getMessage(), failure)
        : failure;
  }

  /** Whether it was the connection that broke, and not the work. */
  private static boolean lost(Throwable failure) {
    Optional<Throwable> at = Optional.of(failure);
    while (at.isPresent()) {
      if (at.get() instanceof SQLException cause && Gate.lost(cause)) {
        return true;
      }
      at = at.flatMap(one -> Optional.ofNullable(one.getCause()));
    }
    return false;
  }
}
