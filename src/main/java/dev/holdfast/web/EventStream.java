package dev.holdfast.web;

import dev.holdfast.desk.Feed;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One reader of the feed: how far it has come, and whether it still reads. */
final class EventStream {
  private static final int AT_ONCE = 100;
  private static final long NOT_STARTED = Long.MAX_VALUE;

  private final HttpServerResponse response;
  private final HttpConnection connection;
  private final Feed.Filter filter;
  private final Duration slow;
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile long place = NOT_STARTED;
  private volatile long fullSince;

  EventStream(RoutingContext context, Feed.Filter filter, Duration slow) {
    this.response = context.response();
    this.connection = context.request().connection();
    this.filter = filter;
    this.slow = slow;
  }

  /** The stream is open; what comes after a place is told. */
  void start(long from) {
    if (response.ended() || response.closed()) {
      return;
    }
    response
        .setChunked(true)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Content-Type", "text/event-stream; charset=utf-8")
        .putHeader("X-Accel-Buffering", "no")
        .write("retry: 2000\n: the events after " + from + "\n\n");
    place = from;
  }

  /** Whether it is to be read for; if so it is its reader's until {@link #done}. */
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

  /** Reads on and writes as much as fits. */
  boolean read(Feed feed, long end) {
    while (place < end && !response.writeQueueFull()) {
      List<Feed.Item> items = feed.read(new Feed.Stretch(place, end), filter, AT_ONCE);
      StringBuilder text = new StringBuilder();
      for (Feed.Item item : items) {
        text.append("id: ").append(item.place()).append("\nevent: ").append(item.type());
        text.append("\ndata: ").append(item.body()).append("\n\n");
      }
      if (!items.isEmpty()) {
        response.write(text.toString());
      }
      place = items.size() < AT_ONCE ? end : items.get(items.size() - 1).place();
    }
    return true;
  }

  void done() {
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

  private boolean open() {
    return place != NOT_STARTED && !response.ended() && !response.closed();
  }

  private void cutIfStuck() {
    long now = System.nanoTime();
    if (fullSince == 0) {
      fullSince = now;
    } else if (now - fullSince > TimeUnit.MILLISECONDS.toNanos(slow.toMillis())) {
      cut();
    }
  }

  /** Vert.x closes once all that was written has been read; that may be never. Netty closes now. */
  private void cut() {
    if (connection instanceof ConnectionBase stuck) {
      stuck.channel().close();
    } else {
      connection.close();
    }
  }
}
