package dev.holdfast.web;

import dev.holdfast.call.CallSid;
import dev.holdfast.desk.Feed;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /v1/events}: the feed as server-sent events, to any number of readers up to a limit.
 *
 * <p>One look at the feed's end serves all streams, and only those that are behind it are read for,
 * on two threads of their own. A stream holds no events: it is read on from its place in the feed
 * as fast as its reader reads, and one whose reader has stopped is cut.
 */
public final class EventStreams {
  private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
  private static final int LOOK_MS = 200;
  private static final int THREADS = 2;

  private final Vertx vertx;
  private final Feed feed;
  private final Limits limits;
  private final WorkerExecutor readers;
  private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
  private final AtomicInteger places = new AtomicInteger();
  private final AtomicBoolean looking = new AtomicBoolean();

  /**
   * What streams may cost.
   *
   * @param most how many there may be
   * @param heartbeat how often a quiet one shows that it is alive
   * @param slow after how long one is cut whose reader does not read
   */
  public record Limits(int most, Duration heartbeat, Duration slow) {}

  /** Prepares to stream; nothing is read while nobody listens. */
  public EventStreams(Vertx vertx, Feed feed, Limits limits) {
    this.vertx = vertx;
    this.feed = feed;
    this.limits = limits;
    this.readers = vertx.createSharedWorkerExecutor("events", THREADS);
    vertx.setPeriodic(LOOK_MS, tick -> look());
    vertx.setPeriodic(
        limits.heartbeat().toMillis(), tick -> streams.forEach(EventStream::heartbeat));
  }

  /** Opens a stream; whoever asks has shown a key. */
  void open(RoutingContext context) {
    Optional<String> after = Optional.ofNullable(context.request().getHeader("Last-Event-ID"));
    Optional<String> call = context.queryParam("call").stream().findFirst();
    Optional<String> line = context.queryParam("line").stream().findFirst();
    if (after.filter(text -> !text.matches("[0-9]{1,18}")).isPresent()
        || call.filter(text -> !CallSid.isOne(text)).isPresent()) {
      context.fail(400);
      return;
    }
    if (places.incrementAndGet() > limits.most()) {
      places.decrementAndGet();
      context.fail(429);
      return;
    }
    EventStream stream = new EventStream(context, new Feed.Filter(call, line), limits.slow());
    streams.add(stream);
    context.addEndHandler(
        done -> {
          streams.remove(stream);
          places.decrementAndGet();
        });
    readers
        .executeBlocking(() -> begin(after.map(Long::parseLong)), false)
        .onSuccess(stream::start)
        .onFailure(context::fail);
  }

  /** Ends all streams; their readers come back to another instance, with the place they have. */
  void close() {
    streams.forEach(EventStream::end);
    readers.close();
  }

  /** Whoever begins with the first event there is, or with the next one, misses nothing. */
  private EventStream.Begin begin(Optional<Long> after) {
    return after
        .map(place -> new EventStream.Begin(place, place == 0 ? 0 : feed.forgotten()))
        .orElseGet(() -> new EventStream.Begin(feed.end(), 0));
  }

  private void look() {
    if (streams.isEmpty() || !looking.compareAndSet(false, true)) {
      return;
    }
    readers
        .executeBlocking(feed::end, false)
        .onComplete(
            looked -> {
              looking.set(false);
              if (looked.succeeded()) {
                streams.forEach(stream -> serve(stream, looked.result()));
              } else {
                LOG.warn("the feed cannot be read: {}", looked.cause().toString());
              }
            });
  }

  private void serve(EventStream stream, long end) {
    if (stream.wants(end)) {
      readers
          .executeBlocking(() -> stream.page(feed, end), false)
          .onSuccess(
              items -> {
                stream.write(items, end);
                soon();
              })
          .onFailure(broken -> stream.pass());
    }
  }

  /** A stream that was behind by more than a page does not wait for the clock. */
  private void soon() {
    vertx.runOnContext(now -> look());
  }
}
