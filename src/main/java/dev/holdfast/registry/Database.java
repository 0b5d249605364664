package dev.holdfast.registry;

import dev.holdfast.desk.RecordAway;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;
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

  /**
   * Fewer than there are connections. Hundreds of commands go on at the same moment when a slow
   * Twilio answers; a leg that asks what now only reads, and finds a connection beside them.
   */
  static final int WRITERS = 8;

  /** It cannot be opened. */
  public static final class Unopened extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private Unopened(Throwable why) {
      super("the database of holdfast.database.url cannot be opened: " + why.getMessage(), why);
    }
  }

  private final String url;
  private final Properties login = new Properties();
  private final CompletableFuture<Opened> opening;
  private final Semaphore writers = new Semaphore(WRITERS, true);

  /**
   * Begins to open it; whoever needs it waits until it is there.
   *
   * @param url a JDBC URL
   */
  public Database(String url, String user, String password) {
    this.url = url;
    login.setProperty("user", user);
    login.setProperty("password", password);
    if (isShared()) {
      login.putAll(Opened.DRIVER);
    }
    opening =
        CompletableFuture.supplyAsync(
            () -> Opened.at(url, user, password, isShared()), Database::behind);
  }

  /** By a thread that keeps no process alive. */
  private static void behind(Runnable work) {
    Thread thread = new Thread(work, "record-opens");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Waits until it is there.
   *
   * @throws Unopened when it cannot be opened, whoever asks
   */
  public void ready() {
    opened();
  }

  private Opened opened() {
    try {
      return opening.join();
    } catch (CompletionException failed) {
      throw new Unopened(Optional.ofNullable(failed.getCause()).orElse(failed));
    }
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

  /** What is read by the driver alone. */
  interface Glance<T> {
    T at(Connection connection) throws SQLException;
  }

  /**
   * Reads by one statement of the driver's own: for what is asked with every webhook, and of which
   * Jdbi would take as much as the database.
   */
  <T> T glance(Glance<T> work) {
    try (Connection connection = opened().gate().openConnection()) {
      return work.at(connection);
    } catch (SQLException failure) {
      throw told(new ConnectionException(failure));
    }
  }

  /** Reads by one statement. */
  <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
    try {
      return opened().jdbi().withHandle(work);
    } catch (JdbiException failure) {
      throw told(failure);
    }
  }

  /** Reads by several statements, which all see the same decisions. */
  <T, X extends Exception> T snapshot(HandleCallback<T, X> work) throws X {
    try {
      return opened().jdbi().inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work);
    } catch (JdbiException failure) {
      throw told(failure);
    }
  }

  /** Writes, in one transaction. */
  <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
    enter();
    try {
      return opened().jdbi().inTransaction(work);
    } catch (TransactionException doubtful) {
      throw doubtful;
    } catch (JdbiException failure) {
      throw told(failure);
    } finally {
      writers.release();
    }
  }

  private void enter() {
    try {
      if (!writers.tryAcquire(Opened.CONNECTION_WITHIN_MS, TimeUnit.MILLISECONDS)) {
        throw new RecordAway("too many write at once", new TimeoutException());
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new RecordAway("stopping", stopping);
    }
  }

  /** Has the pool tell how it is used; whoever listens knows what it takes for that. */
  public void measuredBy(Object listener) {
    var unused = opening.thenAccept(opened -> opened.pool().setMetricRegistry(listener));
  }

  @Override
  public void close() {
    if (!opening.isCompletedExceptionally()) {
      opened().pool().close();
    }
  }

  private static RuntimeException told(JdbiException failure) {
    return Gate.lost(failure)
        ? new RecordAway("the database cannot be reached: " + failure.getMessage(), failure)
        : failure;
  }
}
