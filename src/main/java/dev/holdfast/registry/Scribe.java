package dev.holdfast.registry;

import dev.holdfast.call.CallSid;
import dev.holdfast.desk.Documents;
import dev.holdfast.desk.RecordAway;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes documents into the lines of timelines that they belong to, many at once, on a thread of
 * its own: a webhook is answered as fast as without it. When there are too many, or the record is
 * away, they are dropped; the lines themselves were written with the decision.
 */
public final class Scribe implements Documents, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("record");
  private static final int MOST = 10_000;
  private static final int AT_ONCE = 200;
  private static final long LOOK_MS = 100;

  /**
   * The newest line that says that this leg was told something. Of several of one moment the first
   * that has no document yet: documents come in the order of their lines.
   */
  private static final String WRITE =
      """
      update timeline set more = :more where id = (
        select t.id from timeline t
          join legs l on l.call_id = t.call_id and l.label = t.label
          where l.sid = :sid and t.kind = 'TOLD' and t.noted_at <= :at
          order by t.noted_at desc,
            case when t.more = '{}' then 0 else 1 end,
            case when t.more = '{}' then t.id else -t.id end
          limit 1)
      """;

  /**
   * Of so many legs it is known what was written last: a parked one is told the same for minutes.
   */
  private static final int KNOWN = 20_000;

  private final Database database;
  private final Map<CallSid, Integer> last = new ConcurrentHashMap<>();
  private final BlockingQueue<Document> waiting = new ArrayBlockingQueue<>(MOST);
  private final Thread writer = new Thread(this::write, "scribe");
  private volatile boolean closing;

  /** A scribe that takes documents and does not write yet. */
  public Scribe(Database database) {
    this.database = database;
  }

  /** Writes from now on. */
  public Scribe writing() {
    writer.setDaemon(true);
    writer.start();
    return this;
  }

  @Override
  public void keep(CallSid leg, Instant at, String twiml) {
    int hash = twiml.hashCode();
    Integer before = last.put(leg, hash);
    if (last.size() > KNOWN) {
      last.clear();
    }
    if (before != null && before == hash) {
      return;
    }
    if (!waiting.offer(new Document(leg, at, twiml))) {
      LOG.warn("{} what it was told is not kept: too much to write", leg);
    }
  }

  /** Writes what there is, then no more. */
  @Override
  public void close() {
    closing = true;
    try {
      writer.join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    try {
      while (!closing || !waiting.isEmpty()) {
        Optional.ofNullable(waiting.poll(LOOK_MS, TimeUnit.MILLISECONDS)).ifPresent(this::page);
      }
    } catch (InterruptedException nobodys) {
      Thread.currentThread().interrupt();
    }
  }

  private void page(Document first) {
    List<Document> page = new ArrayList<>(List.of(first));
    waiting.drainTo(page, AT_ONCE - 1);
    try {
      database.write(handle -> written(handle, page));
    } catch (RecordAway | JdbiException failure) {
      // A story is not worth a word more: whoever decides about calls tells of it loudly enough.
      LOG.warn("what {} legs were told is not kept: {}", page.size(), failure.getMessage());
    }
  }

  private static int written(Handle handle, List<Document> page) {
    PreparedBatch batch = handle.prepareBatch(WRITE);
    for (Document one : page) {
      batch
          .bind("more", Texts.write(Map.of("document", one.twiml())))
          .bind("sid", one.leg().value())
          .bind("at", Columns.at(one.at()))
          .add();
    }
    return batch.execute().length;
  }

  private record Document(CallSid leg, Instant at, String twiml) {}
}
