package dev.holdfast.registry;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;

/** The database of the settings: pooled, migrated, closed with the application. */
public final class Database implements AutoCloseable {
  private static final int POOL = 16;
  private static final long CONNECTION_WITHIN_MS = 5_000;

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  /**
   * Opens and migrates.
   *
   * @param url a JDBC URL
   */
  public Database(String url, String user, String password) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(POOL);
    config.setConnectionTimeout(CONNECTION_WITHIN_MS);
    this.pool = new HikariDataSource(config);
    Flyway.configure().dataSource(pool).load().migrate();
    this.jdbi = Jdbi.create(pool);
    // Its message has all values of the statement otherwise: numbers, in a log.
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementException::getShortMessage);
  }

  Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public void close() {
    pool.close();
  }
}
