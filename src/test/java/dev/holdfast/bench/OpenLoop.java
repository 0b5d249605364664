package dev.holdfast.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/**
 * Sends requests at the moments at which they are due, however many are still unanswered: who is
 * slow cannot slow the questions down. A request's time counts from the moment at which it was due.
 */
final class OpenLoop implements AutoCloseable {
  private static final int CONNECTIONS = 512;
  private static final int WAITING = 100_000;
  private static final long LONGEST_MICROS = 60_000_000;

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client =
      vertx.createHttpClient(
          new HttpClientOptions()
              .setMaxPoolSize(CONNECTIONS)
              .setMaxWaitQueueSize(WAITING)
              .setKeepAliveTimeout(60));
  private final int port;

  /** A request; an empty body is none. */
  record Shot(String method, String path, Map<String, String> headers, Buffer body) {}

  /**
   * What became of a run.
   *
   * @param micros of those that were answered with 2xx, in microseconds
   * @param statuses how often each status was answered; 0: no answer
   */
  record Outcome(Histogram micros, Map<Integer, Integer> statuses) {
    /** In milliseconds. */
    double at(double percentile) {
      return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    /** Whether every one was answered with 2xx. */
    boolean clean() {
      return statuses.keySet().stream().allMatch(status -> status / 100 == 2);
    }

    @Override
    public String toString() {
      return "p50 %.2f, p99 %.2f, max %.1f ms, %s"
          .formatted(at(50), at(99), micros.getMaxValue() / 1000.0, statuses);
    }
  }

  /** To this port of this machine. */
  OpenLoop(int port) {
    this.port = port;
  }

  /** So many a second, for so many seconds. */
  Outcome run(int aSecond, double seconds, IntFunction<Shot> shots) {
    return start(aSecond, seconds, shots).join();
  }

  /** The same behind the back of who asks. */
  CompletableFuture<Outcome> start(int aSecond, double seconds, IntFunction<Shot> shots) {
    CompletableFuture<Outcome> done = new CompletableFuture<>();
    Run run = new Run((int) (aSecond * seconds), aSecond, shots, done);
    vertx.getOrCreateContext().runOnContext(go -> run.start());
    return done;
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /** One run; all of it on one event loop. */
  private final class Run {
    private final int many;
    private final int aSecond;
    private final IntFunction<Shot> shots;
    private final CompletableFuture<Outcome> done;
    private final Histogram micros = new Histogram(LONGEST_MICROS, 3);
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private long began;
    private int sent;
    private int settled;

    Run(int many, int aSecond, IntFunction<Shot> shots, CompletableFuture<Outcome> done) {
      this.many = many;
      this.aSecond = aSecond;
      this.shots = shots;
      this.done = done;
    }

    void start() {
      began = System.nanoTime();
      vertx.setPeriodic(1, this::tick);
    }

    private void tick(long timer) {
      while (sent < many && due(sent) <= System.nanoTime()) {
        fire(shots.apply(sent), due(sent));
        sent++;
      }
      if (sent == many) {
        vertx.cancelTimer(timer);
      }
    }

    private long due(int place) {
      return began + place * 1_000_000_000L / aSecond;
    }

    private void fire(Shot shot, long due) {
      RequestOptions options =
          new RequestOptions()
              .setMethod(HttpMethod.valueOf(shot.method()))
              .setHost("127.0.0.1")
              .setPort(port)
              .setURI(shot.path());
      shot.headers().forEach(options::putHeader);
      var unused =
          client
              .request(options)
              .compose(request -> request.send(shot.body()))
              .compose(answer -> answer.end().map(over -> answer.statusCode()))
              .onComplete(answered -> settled(due, answered.succeeded() ? answered.result() : 0));
    }

    private void settled(long due, int status) {
      if (status / 100 == 2) {
        micros.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - due) / 1000));
      }
      statuses.merge(status, 1, Integer::sum);
      settled++;
      if (settled == many) {
        done.complete(new Outcome(micros, statuses));
      }
    }
  }
}
