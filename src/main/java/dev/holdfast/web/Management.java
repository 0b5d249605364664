package dev.holdfast.web;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;

/**
 * What those ask who look after the process, on a port of its own: metrics and health. It has no
 * keys, so it is to be reached from inside only; and a worker of its own, so that who looks keeps
 * no webhook waiting.
 */
public final class Management {
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final WorkerExecutor worker;
  private final Supplier<String> metrics;
  private final HttpServer http;

  /**
   * Prepares a server; it listens once it is told to, and is closed with Vert.x.
   *
   * @param metrics in Prometheus' text; may take a moment
   */
  public Management(Vertx vertx, Health health, Supplier<String> metrics) {
    this.worker = vertx.createSharedWorkerExecutor("metrics", 1);
    this.metrics = metrics;
    Router router = Router.router(vertx);
    Window.open(router, "/metrics", this::tell);
    health.serve(router, vertx);
    for (int status : new int[] {400, 404, 405, 500}) {
      router.errorHandler(status, Errors.of(status));
    }
    this.http = vertx.createHttpServer().requestHandler(router);
  }

  /**
   * Listens.
   *
   * @param port 0 for any free one
   * @return the port
   * @throws Unbound when it cannot
   */
  public int listen(String host, int port) {
    return Listening.at(http, host, port, "holdfast.management.port");
  }

  private void tell(RoutingContext context) {
    worker
        .executeBlocking(metrics::get)
        .onSuccess(
            text ->
                context
                    .response()
                    .putHeader("Content-Type", PROMETHEUS)
                    .putHeader("Cache-Control", "no-store")
                    .end(text))
        .onFailure(context::fail);
  }
}
