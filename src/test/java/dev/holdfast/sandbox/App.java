package dev.holdfast.sandbox;

import dev.holdfast.sandbox.wire.Params;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A small application that Twilio asks: it answers what a test tells it to, and remembers. */
final class App implements AutoCloseable {
  /** A request that came; of a GET the query is the form. */
  record Seen(
      String method,
      String path,
      String uri,
      Params form,
      Map<String, String> headers,
      String body) {
    String get(String name) {
      return form.text(name, "");
    }
  }

  /** What the application answers; a header of several lines comes several times. */
  record Said(int status, String type, Buffer body, Map<String, String> headers) {
    static Said twiml(String verbs) {
      return of("text/xml", "<Response>" + verbs + "</Response>");
    }

    static Said of(String type, String body) {
      return new Said(200, type, Buffer.buffer(body), Map.of());
    }

    static Said status(int status) {
      return new Said(status, "text/plain", Buffer.buffer(), Map.of());
    }
  }

  private final Map<String, Function<Seen, Said>> answers = new ConcurrentHashMap<>();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  App(Vertx vertx) {
    server = vertx.createHttpServer().requestHandler(this::receive);
    server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
  }

  int port() {
    return server.actualPort();
  }

  String url(String path) {
    return "http://localhost:" + port() + path;
  }

  App twiml(String path, String verbs) {
    return on(path, request -> Said.twiml(verbs));
  }

  App on(String path, Function<Seen, Said> answer) {
    answers.put(path, answer);
    return this;
  }

  List<Seen> seen(String path) {
    return seen.stream().filter(request -> request.path().equals(path)).toList();
  }

  Seen last(String path) {
    var all = seen(path);
    if (all.isEmpty()) {
      throw new AssertionError(path + " was not asked; asked were " + paths());
    }
    return all.get(all.size() - 1);
  }

  List<String> paths() {
    return seen.stream().map(Seen::path).toList();
  }

  /** The conference or call events told to a path, in their order. */
  List<String> events(String path) {
    return seen(path).stream()
        .map(one -> one.form().first("StatusCallbackEvent").orElse(one.get("CallStatus")))
        .toList();
  }

  void forget() {
    answers.clear();
    seen.clear();
  }

  @Override
  public void close() {
    server.close().toCompletionStage().toCompletableFuture().join();
  }

  private void receive(HttpServerRequest asked) {
    var headers = new ConcurrentHashMap<String, String>();
    asked.headers().forEach(h -> headers.put(h.getKey().toLowerCase(Locale.ROOT), h.getValue()));
    asked
        .body()
        .onSuccess(
            body -> {
              var text = body.toString();
              var get = asked.method().name().equals("GET");
              var query = Optional.ofNullable(asked.query()).orElse("");
              var form = Params.parse(get ? query : text);
              var request =
                  new Seen(asked.method().name(), asked.path(), asked.uri(), form, headers, text);
              seen.add(request);
              var none = (Function<Seen, Said>) other -> Said.status(404);
              var said = answers.getOrDefault(asked.path(), none).apply(request);
              var response = asked.response().setStatusCode(said.status());
              if (!said.type().isEmpty()) {
                response.putHeader("Content-Type", said.type());
              }
              said.headers()
                  .forEach((name, lines) -> response.headers().set(name, lines.lines().toList()));
              response.end(said.body());
            });
  }
}
