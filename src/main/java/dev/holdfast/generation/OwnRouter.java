package dev.holdfast.generation;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/** The router of one generation. Bodies have been read by the server, within its limits. */
final class OwnRouter extends VertxPlatformHttpRouter {
  /** There is no server behind it: the application's own hands the requests over. */
  OwnRouter(Vertx vertx, Router routes, String name) {
    super(null, vertx, routes, name);
  }

  @Override
  public Handler<RoutingContext> bodyHandler() {
    return RoutingContext::next;
  }
}
