package dev.holdfast.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.holdfast.fixtures.Http;
import dev.holdfast.pool.Ahead;
import dev.holdfast.pool.Elastic;
import dev.holdfast.pool.Threads;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.spi.Registry;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes ahead at the door goes ahead for a thread of a route, through Camel and Vert.x. */
class AheadRouteTest extends CamelTestSupport {
  private static final int NO_BODY = 204;
  private static final String NAME =
      VertxPlatformHttpRouter.getRouterNameFromPort(
          VertxPlatformHttpServerConfiguration.DEFAULT_BIND_PORT);

  private final List<String> begun = new CopyOnWriteArrayList<>();
  private final Semaphore goesOn = new Semaphore(0);
  private final Elastic workers = new Elastic(1, Threads.named("worker"));
  private final Vertx vertx =
      new VertxBuilder(new VertxOptions())
          .executorServiceFactory(
              (threads, most, same) ->
                  most == VertxOptions.DEFAULT_WORKER_POOL_SIZE ? workers : new Elastic(1, threads))
          .init()
          .vertx();
  private final Router routes = Router.router(vertx);

  @Override
  protected void bindToRegistry(Registry registry) {
    registry.bind(NAME, new OwnRouter(vertx, routes, NAME));
  }

  @Override
  protected RoutesBuilder createRouteBuilder() {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("platform-http:/command")
            .process(
                exchange -> {
                  begun.add("command");
                  goesOn.acquire();
                });
        from("platform-http:/webhook").process(exchange -> begun.add("webhook"));
      }
    };
  }

  @AfterEach
  void end() {
    goesOn.release(10);
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void a_webhook_is_answered_while_commands_have_all_other_places() {
    Router doors = Router.router(vertx);
    doors.route("/webhook").handler(context -> Ahead.during(() -> routes.handleContext(context)));
    doors.route().handler(routes::handleContext);
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(doors)
            .listen(0)
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    Http http = new Http("http://localhost:" + server.actualPort());
    CompletableFuture<Integer> first = asked(http, "/command", 1);
    await().until(() -> begun.size() == 1);
    CompletableFuture<Integer> second = asked(http, "/command", 2);
    assertThat(http.send("POST", "/webhook", new byte[0], Map.of()).status()).isEqualTo(NO_BODY);
    assertThat(begun).containsExactly("command", "webhook");
    goesOn.release(2);
    assertThat(first.join()).isEqualTo(NO_BODY);
    assertThat(second.join()).isEqualTo(NO_BODY);
  }

  /** Asks, and waits until so many are in. */
  private CompletableFuture<Integer> asked(Http http, String path, int in) {
    CompletableFuture<Integer> answered =
        CompletableFuture.supplyAsync(
            () -> http.send("POST", path, new byte[0], Map.of()).status());
    await().until(() -> workers.open() == in);
    return answered;
  }
}
