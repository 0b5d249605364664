package dev.holdfast.meter;

import io.vertx.core.spi.metrics.PoolMetrics;
import java.util.concurrent.atomic.AtomicInteger;

/** How many workers are busy, and how many requests wait for one. */
final class WorkerMeter implements PoolMetrics<WorkerMeter> {
  private static final String WORKERS = "workers";

  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicInteger all = new AtomicInteger();

  WorkerMeter(Maker maker) {
    maker.gauge("workers", WORKERS, "Workers that requests can have.", all::get);
    maker.gauge("workers.busy", WORKERS, "Workers that are at a request.", busy::get);
    maker.gauge(
        "workers.queue", "requests", "Requests that wait for a worker.", () -> waiting.get());
  }

  WorkerMeter of(int most) {
    all.set(most);
    return this;
  }

  @Override
  public WorkerMeter submitted() {
    waiting.incrementAndGet();
    return this;
  }

  @Override
  public WorkerMeter begin(WorkerMeter task) {
    waiting.decrementAndGet();
    busy.incrementAndGet();
    return this;
  }

  @Override
  public void rejected(WorkerMeter task) {
    waiting.decrementAndGet();
  }

  @Override
  public void end(WorkerMeter task, boolean succeeded) {
    busy.decrementAndGet();
  }
}
