package dev.holdfast.web;

import dev.holdfast.desk.Feed;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;

/** Nothing has happened yet. */
final class NoEvents implements Feed {
  /** Streams of nothing. */
  static EventStreams streams(Vertx vertx) {
    return new EventStreams(
        vertx,
        new NoEvents(),
        new EventStreams.Limits(1, Duration.ofSeconds(15), Duration.ofSeconds(10)));
  }

  @Override
  public long end() {
    return 0;
  }

  @Override
  public long forgotten() {
    return 0;
  }

  @Override
  public List<Item> read(Stretch stretch, Filter filter, int most) {
    return List.of();
  }
}
