package dev.holdfast.bench;

import dev.holdfast.bench.OpenLoop.Shot;
import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Sandboxed;
import dev.holdfast.pool.Threads;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** People who call, are put on hold by a CRM, come back, and hang up, so many of them a second. */
final class Townsfolk {
  private static final int PHONES = 900;
  private static final int THREADS = 24;
  private static final int TALKS_MS = 1500;
  private static final int WAITS_MS = 4000;

  private final Sandboxed sandbox;
  private final Http crm;
  private final ConcurrentLinkedQueue<String> phones = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(THREADS, Threads.named("townsfolk"));
  private final AtomicInteger number = new AtomicInteger();
  private final Histogram holds = new ConcurrentHistogram(60_000, 3);
  private final Map<String, Integer> statuses = new TreeMap<>();
  private List<ScheduledFuture<?>> calling = List.of();

  Townsfolk(Sandboxed sandbox, Ours ours) {
    this.sandbox = sandbox;
    String origin = "http://127.0.0.1:" + ours.port();
    this.crm = new Http(origin);
    sandbox.number(Guests.ROOMS, origin);
    sandbox.number(Guests.LEGS, origin);
    IntStream.range(0, PHONES).forEach(one -> phones.add("+1555010%04d".formatted(1000 + one)));
  }

  /** From now on so many call a second. */
  void call(int aSecond) {
    rest();
    holds.reset();
    long period = TimeUnit.SECONDS.toMicros(1) / aSecond;
    calling = List.of(clock.scheduleAtFixedRate(this::dial, 0, period, TimeUnit.MICROSECONDS));
  }

  /** Nobody calls any more. */
  void rest() {
    calling.forEach(one -> one.cancel(false));
  }

  /** Of the holds since the rate was set, in milliseconds. */
  double p99() {
    return holds.getValueAtPercentile(99);
  }

  @Override
  public String toString() {
    synchronized (statuses) {
      return "%,d calls, answers %s, holds p50 %d, p99 %d ms"
          .formatted(
              number.get(),
              statuses,
              holds.getValueAtPercentile(50),
              holds.getValueAtPercentile(99));
    }
  }

  private void dial() {
    String phone = phones.poll();
    if (phone == null) {
      told("nobody was free", 0);
      return;
    }
    try {
      String line = number.incrementAndGet() % 2 == 0 ? Guests.ROOMS : Guests.LEGS;
      String call = sandbox.dials(phone, line);
      later(TALKS_MS, () -> command(call, "hold"));
      later(TALKS_MS + WAITS_MS, () -> command(call, "resume"));
      later(2 * TALKS_MS + WAITS_MS, () -> sandbox.hangsUp(phone, call));
      later(2 * TALKS_MS + WAITS_MS + TALKS_MS, () -> phones.add(phone));
    } catch (RuntimeException | AssertionError broken) {
      told("dial: " + broken.getClass().getSimpleName(), 0);
    }
  }

  private void later(int millis, Runnable what) {
    var unused = clock.schedule(() -> safely(what), millis, TimeUnit.MILLISECONDS);
  }

  private void safely(Runnable what) {
    try {
      what.run();
    } catch (RuntimeException | AssertionError broken) {
      told(broken.getClass().getSimpleName(), 0);
    }
  }

  private void command(String call, String what) {
    Shot shot = Scene.command(call, what);
    long began = System.nanoTime();
    int status = crm.send("POST", shot.path(), shot.body().getBytes(), shot.headers()).status();
    if (what.equals("hold")) {
      holds.recordValue(Math.min(60_000, (System.nanoTime() - began) / 1_000_000));
    }
    told(what, status);
  }

  private void told(String what, int status) {
    synchronized (statuses) {
      statuses.merge(status == 0 ? what : what + " " + status, 1, Integer::sum);
    }
  }
}
