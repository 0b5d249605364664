package dev.holdfast.registry;

import dev.holdfast.call.Call;
import dev.holdfast.desk.Bell;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The other instances on one PostgreSQL. A change goes out within the transaction that makes it, so
 * it is heard when that is on disk, and never without it; what is heard rings our bell. While the
 * connection is lost nothing is heard: when it is back, the bell rings for everybody.
 */
public final class Neighbours implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("record");
  private static final String CHANNEL = "holdfast_bell";

  private static final Plain TELL = Plain.of("select pg_notify('" + CHANNEL + "', :key)");

  /** How often a silent connection is looked at. */
  private static final int SILENT_MS = 5_000;

  private static final long AGAIN_MS = 500;

  private final Database database;
  private final Bell bell;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Optional<Connection> line = Optional.empty();

  private Neighbours(Database database, Bell bell) {
    this.database = database;
    this.bell = bell;
  }

  /** Listens from now on; with a database of our own nobody else is there. */
  public static Neighbours listening(Database database, Bell bell) {
    Neighbours neighbours = new Neighbours(database, bell);
    if (database.isShared()) {
      Thread thread = new Thread(neighbours::listen, "neighbours");
      thread.setDaemon(true);
      thread.start();
    }
    return neighbours;
  }

  /** Lets the others know of a change once it is on disk. */
  static void tell(Database database, Handle handle, String key) {
    if (database.isShared()) {
      TELL.first(handle, "key", key, row -> true);
    }
  }

  /** Tells them what of a change somebody may wait for. */
  static void tell(Database database, Handle handle, Call before, Call after) {
    if (matters(before, after)) {
      tell(database, handle, after.id().value());
    }
  }

  /**
   * Whether somebody may wait for this change. A line in the timeline or a lease is nobody's
   * answer, and transactions that tell others are committed one after the other.
   */
  private static boolean matters(Call before, Call after) {
    return !after.legs().equals(before.legs())
        || !after.tie().equals(before.tie())
        || !after.room().equals(before.room())
        || after.path() != before.path();
  }

  @Override
  public void close() {
    closing.countDown();
    line.ifPresent(Neighbours::hangUp);
  }

  private void listen() {
    boolean told = false;
    do {
      try (Connection connection = DriverManager.getConnection(database.url(), database.login())) {
        line = Optional.of(connection);
        subscribe(connection);
        bell.ringAll();
        told = false;
        hear(connection);
      } catch (SQLException lost) {
        if (!told && closing.getCount() > 0) {
          LOG.warn("other instances are not heard: {}", lost.getMessage());
        }
        told = true;
      }
    } while (!closed());
  }

  private static void subscribe(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + CHANNEL);
    }
  }

  private void hear(Connection connection) throws SQLException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    while (closing.getCount() > 0) {
      PGNotification[] heard = postgres.getNotifications(SILENT_MS);
      for (PGNotification one : heard) {
        bell.ring(one.getParameter());
      }
      if (heard.length == 0 && !connection.isValid(1)) {
        throw new SQLException("the connection is silent");
      }
    }
  }

  private boolean closed() {
    try {
      return closing.await(AGAIN_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static void hangUp(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException gone) {
      LOG.debug("was gone already: {}", gone.getMessage());
    }
  }
}
