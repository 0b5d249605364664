package dev.holdfast.sandbox;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/**
 * Sends requests at the moments at which they are due, however many are still unanswered: who is
 * slow cannot slow the question down. A request's time counts from the moment at which it was due.
 */
final class OpenLoop {
  /** One request to the sandbox; the body is a form, or JSON for the paths under /_sandbox. */
  record Shot(String method, String path, String body) {}

  /** What became of a run; times in microseconds, in order. */
  record Outcome(int errors, String firstError, List<Long> micros) {
    String figures() {
      return "%,d requests, %d errors%s, p50 %.1f ms, p99 %.1f ms, max %.1f ms"
          .formatted(
              micros.size(),
              errors,
              firstError.isEmpty() ? "" : " (" + firstError + ")",
              at(0.5),
              at(0.99),
              at(1));
    }

    private double at(double share) {
      return micros.get((int) Math.min(micros.size() - 1, share * micros.size())) / 1000.0;
    }
  }

  private final Vertx vertx;
  private final HttpClient client;
  private final int port;

  OpenLoop(Vertx vertx, int port) {
    this.vertx = vertx;
    this.port = port;
    this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(128));
  }

  /** So many requests, so many a second. */
  Outcome run(int many, int aSecond, IntFunction<Shot> shots) {
    var done = new CompletableFuture<Outcome>();
    var context = vertx.getOrCreateContext();
    context.runOnContext(go -> new Run(many, aSecond, shots, done).start());
    return done.join();
  }

  /** One run; all of it on one event loop. */
  private final class Run {
    private final int many;
    private final int aSecond;
    private final IntFunction<Shot> shots;
    private final CompletableFuture<Outcome> done;
    private final List<Long> micros = new ArrayList<>();
    private final long began = System.nanoTime();
    private int sent;
    private int errors;
    private String firstError = "";

    Run(int many, int aSecond, IntFunction<Shot> shots, CompletableFuture<Outcome> done) {
      this.many = many;
      this.aSecond = aSecond;
      this.shots = shots;
      this.done = done;
    }

    void start() {
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
      var options =
          new RequestOptions()
              .setMethod(HttpMethod.valueOf(shot.method()))
              .setHost("127.0.0.1")
              .setPort(port)
              .setURI(shot.path())
              .putHeader("Authorization", Client.basic(Sandbox.AUTH_TOKEN))
              .putHeader("Content-Type", "application/x-www-form-urlencoded");
      var unused =
          client
              .request(options)
              .compose(request -> request.send(shot.body()))
              .compose(
                  answer -> answer.body().map(body -> answer.statusCode() + " " + body.toString()))
              .onComplete(
                  read -> settled(shot, due, read.succeeded() ? read.result() : "" + read.cause()));
    }

    private void settled(Shot shot, long due, String answer) {
      micros.add((System.nanoTime() - due) / 1000);
      if (!answer.startsWith("2")) {
        errors++;
        firstError = firstError.isEmpty() ? shot + " " + answer : firstError;
      }
      if (micros.size() == many) {
        Collections.sort(micros);
        done.complete(new Outcome(errors, firstError, micros));
      }
    }
  }
}
