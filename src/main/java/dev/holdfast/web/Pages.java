package dev.holdfast.web;

import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What anybody may fetch: music, the contracts, and whether we are up. */
final class Pages {
  private static final int MUSIC_FOR_SECONDS = 86_400;
  private static final String HEALTH = "/health";
  private static final List<String> CONTRACTS = List.of("/openapi.yaml", "/asyncapi.yaml");

  private Pages() {}

  static void mount(Router router, BooleanSupplier up) {
    router.route("/music/*").handler(music());
    CONTRACTS.forEach(path -> router.get(path).handler(Pages::contract));
    router.get(HEALTH).handler(context -> health(context, up.getAsBoolean()));
    CONTRACTS.forEach(path -> router.route(path).handler(context -> context.fail(405)));
    router.route(HEALTH).handler(context -> context.fail(405));
  }

  private static Handler<RoutingContext> music() {
    return StaticHandler.create("music")
        .setDirectoryListing(false)
        .setIncludeHidden(false)
        .setMaxAgeSeconds(MUSIC_FOR_SECONDS);
  }

  private static void contract(RoutingContext context) {
    context.response().putHeader("Content-Type", "application/yaml");
    String file = context.normalizedPath().substring(1);
    context.response().sendFile(file).onFailure(context::fail);
  }

  private static void health(RoutingContext context, boolean up) {
    context
        .response()
        .setStatusCode(up ? 200 : 503)
        .putHeader("Content-Type", Answer.JSON)
        .end(new JsonObject().put("status", up ? "up" : "starting").encode());
  }
}
