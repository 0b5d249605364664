package dev.holdfast.registry;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.ConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where connections come from. Once one could not be had in time, the database is taken to be away:
 * now and then one asker waits for a connection, the others are told at once. So nobody's workers
 * are all spent on waiting, and a webhook is answered without the record while it is away.
 */
final class Gate implements ConnectionFactory {
  private static final Logger LOG = LoggerFactory.getLogger("record");
  private static final long TRIES_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long OPEN = Long.MIN_VALUE;

  /** PostgreSQL's connections and resources; a server that stops or starts has 57P. */
  private static final Set<String> CLASSES = Set.of("08", "53");

  /** A broken connection, a closed database. */
  private static final Set<String> H2 = Set.of("90067", "90098", "90121");

  private final HikariDataSource pool;

  /** When the next one may wait for a connection, as nanoTime tells it; OPEN: everybody may. */
  private final AtomicLong nextTry = new AtomicLong(OPEN);

  Gate(HikariDataSource pool) {
    this.pool = pool;
  }

  @Override
  public Connection openConnection() throws SQLException {
    long next = nextTry.get();
    long now = System.nanoTime();
    boolean mayTry =
        next == OPEN || (next <= now && nextTry.compareAndSet(next, now + TRIES_EVERY_NANOS));
    if (!mayTry) {
      throw new SQLTransientConnectionException("the database was away a moment ago");
    }
    try {
      Connection connection = pool.getConnection();
      if (nextTry.getAndSet(OPEN) != OPEN) {
        LOG.info("the database is back");
      }
      return connection;
    } catch (SQLException failure) {
      shut(failure);
      throw failure;
    }
  }

  /** Whether it was the connection that broke, and not the work. */
  static boolean lost(Throwable failure) {
    Optional<Throwable> at = Optional.of(failure);
    while (at.isPresent()) {
      if (at.get() instanceof SQLException cause && lost(cause)) {
        return true;
      }
      at = at.flatMap(one -> Optional.ofNullable(one.getCause()));
    }
    return false;
  }

  /** Whether a connection was lost, or could not be had. */
  private static boolean lost(SQLException failure) {
    String state = Optional.ofNullable(failure.getSQLState()).orElse("");
    return failure instanceof SQLTransientConnectionException
        || failure instanceof SQLNonTransientConnectionException
        || failure instanceof SQLRecoverableException
        || H2.contains(state)
        || state.startsWith("57P")
        || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
  }

  /** A pool that is only busy is no reason to turn others away. */
  private void shut(SQLException failure) {
    // of all connections, not only of those in use: one is always on its way from hand to hand
    boolean busy = pool.getHikariPoolMXBean().getTotalConnections() >= pool.getMaximumPoolSize();
    if (!busy && nextTry.getAndSet(System.nanoTime() + TRIES_EVERY_NANOS) == OPEN) {
      LOG.warn("the database is away: {}", failure.getMessage());
    }
  }
}
