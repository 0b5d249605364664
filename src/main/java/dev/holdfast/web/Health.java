package dev.holdfast.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What balancers and Kubernetes ask, without a key: whether the process lives, and whether it shall
 * be sent requests. It stays alive while it stops, but is ready no more. A bad edit of the routes,
 * a Twilio that does not answer, a settling that is behind make nobody less ready: with all
 * instances out of the balancer legs would ask in vain. They are said, and what is wrong with an
 * edit to who has a key.
 */
public final class Health {
  private static final RoutesShape UNKNOWN =
      new RoutesShape(0, "", "good", List.of(), List.of(), Optional.empty(), List.of());

  private final ObjectMapper json = Json.mapper();
  private final BooleanSupplier record;
  private final Supplier<RoutesShape> standing;
  private final Supplier<Map<String, String>> ailing;
  private volatile BooleanSupplier routes = () -> false;
  private volatile boolean stopping;

  /**
   * @param record whether the record can be reached; may take a moment
   */
  public Health(BooleanSupplier record) {
    this(record, () -> UNKNOWN, Map::of);
  }

  /**
   * @param record whether the record can be reached; may take a moment
   * @param standing how the routes stand
   * @param ailing what else is not as it should be, as far as is known, and how it is
   */
  public Health(
      BooleanSupplier record,
      Supplier<RoutesShape> standing,
      Supplier<Map<String, String>> ailing) {
    this.ailing = ailing;
    this.record = record;
    this.standing = standing;
  }

  /** From now on nobody shall send us anything new. */
  void stopping() {
    stopping = true;
  }

  /** Serves; from now on everybody knows whether routes are running. */
  void serve(Router router, Vertx vertx, BooleanSupplier running) {
    routes = running;
    serve(router, vertx);
  }

  /** Serves the same once more, somewhere else. */
  void serve(Router router, Vertx vertx) {
    Window.open(router, "/health", context -> up(context, routes.getAsBoolean()));
    Window.open(router, "/health/live", context -> told(context, 200, "live"));
    Window.open(router, "/health/ready", context -> ready(context, vertx));
  }

  /** The door that tells how the routes stand; the server's own, so that no edit takes it away. */
  void routes(Router router) {
    router.get("/v1/routes").handler(this::tell);
  }

  private void tell(RoutingContext context) {
    try {
      context
          .response()
          .putHeader("Content-Type", Answer.JSON)
          .end(json.writeValueAsString(standing.get()));
    } catch (JsonProcessingException broken) {
      context.fail(broken);
    }
  }

  private static void up(RoutingContext context, boolean running) {
    told(context, running ? 200 : 503, running ? "up" : "starting");
  }

  private void ready(RoutingContext context, Vertx vertx) {
    if (stopping || !routes.getAsBoolean()) {
      told(context, 503, stopping ? "stopping" : "starting");
      return;
    }
    vertx
        .executeBlocking(record::getAsBoolean, false)
        .onSuccess(there -> ready(context, there))
        .onFailure(context::fail);
  }

  private void ready(RoutingContext context, boolean recorded) {
    JsonObject body = new JsonObject().put("status", recorded ? "ready" : "record-away");
    standing
        .get()
        .refused()
        .ifPresent(bad -> body.put("routes", "degraded").put("routes_since", bad.since()));
    ailing.get().forEach(body::put);
    told(context, recorded ? 200 : 503, body);
  }

  private static void told(RoutingContext context, int status, String word) {
    told(context, status, new JsonObject().put("status", word));
  }

  private static void told(RoutingContext context, int status, JsonObject body) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", Answer.JSON)
        .putHeader("Cache-Control", "no-store")
        .end(body.encode());
  }
}
