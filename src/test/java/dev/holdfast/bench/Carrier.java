package dev.holdfast.bench;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Answers what we ask of Twilio as if all went well, after a pause, and knows when each request
 * arrived. It costs as little as it can: what Twilio really does, the sandbox knows.
 */
final class Carrier implements AutoCloseable {
  private static final Pattern PARTICIPANT =
      Pattern.compile(".*/Conferences/CF([0-9a-f]{32})/Participants(?:/(CA[0-9a-f]{32}))?\\.json");
  private static final String NOT_FOUND = "{\"code\":20404,\"status\":404}";
  private static final Pattern CALL = Pattern.compile(".*/Calls/(CA[0-9a-f]{32})\\.json");

  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;
  private final Map<String, Long> arrived = new ConcurrentHashMap<>();
  private volatile long pauseMs;
  private volatile BiConsumer<String, String> moved = (leg, url) -> {};

  /** Listens on a port of its own. */
  Carrier() {
    server =
        vertx
            .createHttpServer()
            .requestHandler(this::receive)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  int port() {
    return server.actualPort();
  }

  /** How long it takes for each answer from now on. */
  void takes(long millis) {
    pauseMs = millis;
  }

  /** Who is told, behind its back, of each leg that is sent to a URL. */
  void moves(BiConsumer<String, String> listener) {
    moved = listener;
  }

  /** When the last request about a leg arrived, as nanoTime tells it; 0: none has. */
  long arrived(String leg) {
    return arrived.getOrDefault(leg, 0L);
  }

  /** Forgets what has arrived. */
  void forget() {
    arrived.clear();
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private void receive(HttpServerRequest request) {
    long now = System.nanoTime();
    request.setExpectMultipart(request.method().equals(HttpMethod.POST));
    request.endHandler(
        read -> {
          if (pauseMs > 0) {
            vertx.setTimer(pauseMs, later -> answer(request));
          } else {
            answer(request);
          }
        });
    about(request.path())
        .filter(about -> request.method().equals(HttpMethod.POST))
        .ifPresent(about -> arrived.put(leg(about), now));
  }

  /** Who a request is about; a conference stands for the agent who is rung into it. */
  private static String leg(Matcher about) {
    String leg = about.group(about.groupCount());
    return leg == null ? Guests.agent(about.group(1)) : leg;
  }

  private static Optional<Matcher> about(String path) {
    return Stream.of(PARTICIPANT, CALL)
        .map(pattern -> pattern.matcher(path))
        .filter(Matcher::matches)
        .findFirst();
  }

  private void answer(HttpServerRequest request) {
    Optional<Matcher> about = about(request.path());
    boolean creates = about.filter(one -> one.group(one.groupCount()) == null).isPresent();
    int status = about.isEmpty() ? 404 : creates ? 201 : 200;
    var unused =
        request
            .response()
            .setStatusCode(status)
            .putHeader("Content-Type", "application/json")
            .send(about.map(one -> body(one, request.formAttributes())).orElse(NOT_FOUND));
  }

  private String body(Matcher about, MultiMap form) {
    String leg = leg(about);
    if (about.groupCount() > 1) {
      return "{\"call_sid\":\"" + leg + "\",\"hold\":" + "true".equals(form.get("Hold")) + "}";
    }
    if (form.contains("Url")) {
      moved.accept(leg, form.get("Url"));
    }
    return "{\"sid\":\"" + leg + "\",\"status\":\"in-progress\"}";
  }
}
