package dev.holdfast.sandbox.server;

import dev.holdfast.sandbox.wire.Reaction;
import dev.holdfast.sandbox.wire.Reaction.Answer;
import dev.holdfast.sandbox.wire.Reaction.Broken;
import dev.holdfast.sandbox.wire.Request;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Listens on 127.0.0.1 and passes every request, whole, to one door. */
public final class Server {
  private final HttpServer server;

  private Server(HttpServer server) {
    this.server = server;
  }

  /** Starts listening; port 0 takes any that is free. */
  public static Server start(Vertx vertx, int port, BiConsumer<Request, Consumer<Reaction>> door) {
    var router = Router.router(vertx);
    router.route().handler(context -> receive(vertx, context, door));
    // HTTP/1.1 only: a fault that breaks a connection must not break other exchanges on it.
    var options =
        new HttpServerOptions().setHost("127.0.0.1").setPort(port).setHttp2ClearTextEnabled(false);
    var server = vertx.createHttpServer(options).requestHandler(router);
    var listening = server.listen().toCompletionStage().toCompletableFuture();
    try {
      listening.orTimeout(10, TimeUnit.SECONDS).join();
    } catch (CompletionException taken) {
      throw new PortTakenException("cannot listen on 127.0.0.1:" + port, taken);
    }
    return new Server(server);
  }

  public int port() {
    return server.actualPort();
  }

  private static void receive(
      Vertx vertx, RoutingContext routing, BiConsumer<Request, Consumer<Reaction>> door) {
    var asked = routing.request();
    var loop = vertx.getOrCreateContext();
    asked
        .body()
        .onSuccess(
            body ->
                door.accept(
                    request(asked, body),
                    reaction -> loop.runOnContext(now -> react(asked, reaction))));
  }

  private static Request request(HttpServerRequest asked, Buffer body) {
    var headers = new HashMap<String, String>();
    asked.headers().forEach(h -> headers.put(h.getKey().toLowerCase(Locale.ROOT), h.getValue()));
    var uri = asked.uri();
    int mark = uri.indexOf('?');
    return new Request(
        asked.method().name(),
        mark < 0 ? uri : uri.substring(0, mark),
        mark < 0 ? "" : uri.substring(mark + 1),
        headers,
        body.toString(StandardCharsets.UTF_8));
  }

  private static void react(HttpServerRequest asked, Reaction reaction) {
    var response = asked.response();
    if (response.closed()) {
      return;
    }
    if (reaction instanceof Broken) {
      var closing = asked.connection().close();
      closing.onFailure(alreadyClosed -> {});
    } else if (reaction instanceof Answer answer) {
      response.setStatusCode(answer.status());
      answer.headers().forEach(response::putHeader);
      var sent = answer.body().isEmpty() ? response.end() : response.end(answer.body());
      sent.onFailure(clientIsGone -> {});
    }
  }
}
