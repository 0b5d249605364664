package dev.holdfast.registry;

import dev.holdfast.desk.RecordAway;
import dev.holdfast.desk.Repeats;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats in SQL. A client's name for a request is stored as a digest: it has any length, and is
 * nobody's business.
 */
public final class SqlRepeats implements Repeats {
  private static final Logger LOG = LoggerFactory.getLogger("repeats");

  private final Database database;

  public SqlRepeats(Database database) {
    this.database = database;
  }

  @Override
  public Found begin(Key key, String id, Instant now) {
    String digest = digest(key);
    return database.write(
        handle -> {
          if (RepeatRows.insert(handle, digest, key, id, now)) {
            return new Found.Mine(id);
          }
          // Where two come at once, the second one waits here until the first one's row is there.
          return RepeatRows.lock(handle, digest)
              .map(row -> found(handle, digest, key, row, id, now))
              .orElseGet(Found.Running::new);
        });
  }

  /** An answer that could not be kept was given all the same; its repeat is carried out anew. */
  @Override
  public void keep(String id, Kept answer) {
    try {
      database.write(handle -> RepeatRows.answer(handle, id, answer));
    } catch (JdbiException | RecordAway broken) {
      LOG.warn("the answer to {} could not be kept: {}", id, broken.getClass().getSimpleName());
    }
  }

  /** A lease that could not be given back runs out by itself. */
  @Override
  public void release(String id, Instant now) {
    try {
      database.write(handle -> RepeatRows.release(handle, id, now));
    } catch (JdbiException | RecordAway broken) {
      LOG.warn("{} could not be let go: {}", id, broken.getClass().getSimpleName());
    }
  }

  @Override
  public int forget(Instant before) {
    return database.write(
        handle ->
            handle
                .createUpdate("delete from repeats where begun_at < :before")
                .bind("before", Columns.at(before))
                .execute());
  }

  private static Found found(
      Handle handle, String digest, Key key, RepeatRows.Row row, String id, Instant now) {
    if (row.begunAt().isBefore(now.minus(KEPT_FOR))) {
      RepeatRows.renew(handle, digest, key, id, now);
      return new Found.Mine(id);
    }
    if (!row.fingerprint().equals(key.fingerprint())) {
      return new Found.Other();
    }
    Optional<Kept> answer = row.answer();
    if (answer.isPresent()) {
      return new Found.Answered(answer.get());
    }
    if (row.leasedUntil().isAfter(now)) {
      return new Found.Running();
    }
    RepeatRows.lease(handle, digest, now);
    return new Found.Mine(row.id());
  }

  private static String digest(Key key) {
    byte[] text = (key.client() + "\n" + key.name()).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
