package dev.holdfast.web;

import dev.holdfast.desk.Feed;
import io.netty.channel.Channel;
import io.vertx.core.Context;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reader of the feed: how far it has come, and whether it still reads. */
final class EventStream {
  private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
  private static final int AT_ONCE = 100;
  private static final long NOT_STARTED = Long.MAX_VALUE;

  private final Context context;
  private final HttpServerResponse response;
  private final HttpConnection connection;
  private final Feed.Filter filter;
  private final Duration slow;
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile long place = NOT_STARTED;
  private volatile long fullSince;
  private volatile boolean cut;

  EventStream(RoutingContext request, Feed.Filter filter, Duration slow) {
    this.context = request.vertx().getOrCreateContext();
    this.response = request.response();
    this.connection = request.request().connection();
    this.filter = filter;
    this.slow = slow;
  }

  /**
   * Where a stream begins.
   *
   * @param forgotten the highest place whose event is kept no more
   */
  record Begin(long after, long forgotten) {
    String text() {
      String gap = "event: forgotten\ndata: {\"after\":" + after + ",\"to\":" + forgotten + "}\n\n";
      return "retry: 2000\n: the events after " + after + "\n\n" + (after < forgotten ? gap : "");
    }
  }

  /** The stream is open; what comes after a place is told, and first whether some of it is gone. */
  void start(Begin begin) {
    if (response.ended() || response.closed()) {
      return;
    }
    response
        .setChunked(true)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Content-Type", "text/event-stream; charset=utf-8")
        .putHeader("X-Accel-Buffering", "no")
        .write(begin.text());
    place = begin.after();
  }

  /** Whether it is to be read for; if so nobody else does until it is written to. */
  boolean wants(long end) {
    if (!open()) {
      return false;
    }
    if (response.writeQueueFull()) {
      cutIfStuck();
      return false;
    }
    fullSince = 0;
    return place < end && busy.compareAndSet(false, true);
  }

  /** Reads one page, on whatever thread. */
  List<Feed.Item> page(Feed feed, long end) {
    return feed.read(new Feed.Stretch(place, end), filter, AT_ONCE);
  }

  /**
   * Writes a page where the connection is at home; only there does it know at once whether it is
   * full. Somebody else may read for it then.
   */
  void write(List<Feed.Item> items, long end) {
    context.runOnContext(
        home -> {
          if (open() && !items.isEmpty()) {
            response.write(text(items));
          }
          place = items.size() < AT_ONCE ? end : items.get(items.size() - 1).place();
          busy.set(false);
        });
  }

  /** Nothing was read; it is tried again. */
  void pass() {
    busy.set(false);
  }

  /** A comment: proxies and readers see that the stream lives. */
  void heartbeat() {
    if (open() && !response.writeQueueFull()) {
      response.write(": still here\n\n");
    }
  }

  void end() {
    if (open()) {
      response.end();
    }
  }

  private static String text(List<Feed.Item> items) {
    StringBuilder text = new StringBuilder();
    for (Feed.Item item : items) {
      text.append("id: ").append(item.place()).append("\nevent: ").append(item.type());
      text.append("\ndata: ").append(item.body()).append("\n\n");
    }
    return text.toString();
  }

  private boolean open() {
    return place != NOT_STARTED && !cut && !response.ended() && !response.closed();
  }

  private void cutIfStuck() {
    long now = System.nanoTime();
    if (fullSince == 0) {
      fullSince = now;
    } else if (now - fullSince > TimeUnit.MILLISECONDS.toNanos(slow.toMillis())) {
      cut();
    }
  }

  /**
   * Vert.x, and Netty when asked through its pipeline, close once all that was written has been
   * read; that may be never. Underneath the pipeline the connection is gone at once.
   */
  private void cut() {
    cut = true;
    LOG.info("a reader of events does not read, and is cut");
    if (connection instanceof ConnectionBase stuck) {
      Channel channel = stuck.channel();
      channel.eventLoop().execute(() -> channel.unsafe().close(channel.voidPromise()));
    }
  }
}
