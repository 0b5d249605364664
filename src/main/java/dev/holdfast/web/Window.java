package dev.holdfast.web;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import java.util.List;
import java.util.Set;

/** What everybody may look at, without a key: by GET or HEAD, and nothing else. */
final class Window {
  private static final int MUSIC_FOR_SECONDS = 86_400;

  private static final List<String> CONTRACTS = List.of("/openapi.yaml", "/asyncapi.yaml");
  private static final Set<HttpMethod> LOOKING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private Window() {}

  /** The contracts, the console, and the music that Twilio plays. */
  static void open(Router router) {
    router
        .route("/music/*")
        .handler(
            StaticHandler.create("music")
                .setDirectoryListing(false)
                .setIncludeHidden(false)
                .setMaxAgeSeconds(MUSIC_FOR_SECONDS))
        .handler(context -> notShown(context, 404));
    CONTRACTS.forEach(path -> open(router, path, Window::contract));
    ConsolePage.open(router);
  }

  /** A path of its own. */
  static void open(Router router, String path, Handler<RoutingContext> what) {
    router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(what);
    router.route(path).handler(context -> notShown(context, 405));
  }

  private static void notShown(RoutingContext context, int otherwise) {
    boolean look = LOOKING.contains(context.request().method());
    if (!look) {
      context.response().putHeader("Allow", "GET, HEAD");
    }
    context.fail(look ? otherwise : 405);
  }

  private static void contract(RoutingContext context) {
    context.response().putHeader("Content-Type", "application/yaml");
    String file = context.normalizedPath().substring(1);
    context.response().sendFile(file).onFailure(context::fail);
  }
}
