package dev.holdfast.web;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.BooleanSupplier;

/**
 * What balancers and Kubernetes ask, without a key: whether the process lives, and whether it shall
 * be sent requests. It stays alive while it stops, but is ready no more.
 */
public final class Health {
  private final BooleanSupplier record;
  private volatile boolean stopping;

  /**
   * @param record whether the record can be reached; may take a moment
   */
  public Health(BooleanSupplier record) {
    this.record = record;
  }

  /** From now on nobody shall send us anything new. */
  void stopping() {
    stopping = true;
  }

  void serve(Router router, Vertx vertx, BooleanSupplier routes) {
    Window.open(router, "/health", context -> up(context, routes.getAsBoolean()));
    Window.open(router, "/health/live", context -> told(context, 200, "live"));
    Window.open(router, "/health/ready", context -> ready(context, vertx, routes));
  }

  private static void up(RoutingContext context, boolean running) {
    told(context, running ? 200 : 503, running ? "up" : "starting");
  }

  private void ready(RoutingContext context, Vertx vertx, BooleanSupplier routes) {
    if (stopping || !routes.getAsBoolean()) {
      told(context, 503, stopping ? "stopping" : "starting");
      return;
    }
    vertx
        .executeBlocking(record::getAsBoolean, false)
        .onSuccess(there -> told(context, there ? 200 : 503, there ? "ready" : "record-away"))
        .onFailure(context::fail);
  }

  private static void told(RoutingContext context, int status, String word) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", Answer.JSON)
        .putHeader("Cache-Control", "no-store")
        .end(new JsonObject().put("status", word).encode());
  }
}
