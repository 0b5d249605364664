package dev.holdfast.meter;

import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.VertxMetricsFactory;
import io.vertx.core.spi.metrics.HttpServerMetrics;
import io.vertx.core.spi.metrics.PoolMetrics;
import io.vertx.core.spi.metrics.VertxMetrics;

/** What the HTTP server and its workers tell: Vert.x asks for these by itself. */
final class VertxMeter implements VertxMetrics, VertxMetricsFactory {
  /** The pool that requests are worked on by. */
  private static final String WORKERS = "vert.x-worker-thread";

  private final DoorMeter doors;
  private final WorkerMeter workers;

  VertxMeter(Maker maker) {
    doors = new DoorMeter(maker);
    workers = new WorkerMeter(maker);
  }

  @Override
  public VertxMetrics metrics(VertxOptions options) {
    return this;
  }

  @Override
  public HttpServerMetrics<?, ?, ?> createHttpServerMetrics(
      HttpServerOptions options, SocketAddress address) {
    return doors;
  }

  @Override
  public PoolMetrics<?> createPoolMetrics(String type, String name, int most) {
    return name.equals(WORKERS) ? workers.of(most) : new PoolMetrics<Object>() {};
  }

  @Override
  public boolean isMetricsEnabled() {
    return true;
  }
}
