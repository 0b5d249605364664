package dev.holdfast.bench;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers what we ask of Twilio as if all went well, after a pause, and knows when each request
 * arrived. It costs as little as it can: what Twilio really does, the sandbox knows.
 */
final class Carrier implements AutoCloseable {
  private static final Pattern PARTICIPANT =
      Pattern.compile(".*/Conferences/CF([0-9a-f]{32})/Participants(?:/(CA[0-9a-f]{32}))?\\.json");
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
    Matcher about = about(request.path());
    if (request.method().equals(HttpMethod.POST) && about.groupCount() > 0) {
      String leg = about.group(about.groupCount());
      arrived.put(leg == null ? about.group(1) : leg, now);
    }
  }

  private static Matcher about(String path) {
    Matcher participant = PARTICIPANT.matcher(path);
    if (participant.matches()) {
      return participant;
    }
    Matcher call = CALL.matcher(path);
    if (call.matches()) {
      return call;
    }
    throw new IllegalStateException("nobody should ask for " + path);
  }

  private void answer(HttpServerRequest request) {
    Matcher about = about(request.path());
    MultiMap form = request.formAttributes();
    String body;
    if (about.groupCount() == 1) {
      body = "{\"sid\":\"" + about.group(1) + "\",\"status\":\"in-progress\"}";
      if (form.contains("Url")) {
        moved.accept(about.group(1), form.get("Url"));
      }
    } else {
      String leg = about.group(2) == null ? Guests.agent(about.group(1)) : about.group(2);
      body = "{\"call_sid\":\"" + leg + "\",\"hold\":" + "true".equals(form.get("Hold")) + "}";
    }
    var unused =
        request
            .response()
            .setStatusCode(about.groupCount() == 2 && about.group(2) == null ? 201 : 200)
            .putHeader("Content-Type", "application/json")
            .send(Buffer.buffer(body));
  }
}
