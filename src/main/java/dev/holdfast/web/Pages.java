package dev.holdfast.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import java.util.List;

/** What anybody may fetch: music and the contracts. */
final class Pages {
  private static final int MUSIC_FOR_SECONDS = 86_400;
  private static final List<String> CONTRACTS = List.of("/openapi.yaml", "/asyncapi.yaml");

  private Pages() {}

  static void mount(Router router) {
    router.route("/music/*").handler(music());
    CONTRACTS.forEach(path -> router.get(path).handler(Pages::contract));
    CONTRACTS.forEach(path -> router.route(path).handler(context -> context.fail(405)));
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
}
