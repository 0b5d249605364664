package dev.holdfast.sandbox;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;

/** Talks HTTP to a sandbox. */
abstract class Client {
  /** An HTTP answer with its JSON. */
  record Reply(int status, JsonObject json, HttpResponse<String> raw) {}

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  abstract int port();

  Reply get(String path) {
    return send(request("/_sandbox" + path).GET().build());
  }

  Reply post(String path, String json) {
    return send(request("/_sandbox" + path).POST(BodyPublishers.ofString(json)).build());
  }

  Reply put(String path, String json) {
    return send(request("/_sandbox" + path).PUT(BodyPublishers.ofString(json)).build());
  }

  Reply delete(String path) {
    return send(request("/_sandbox" + path).DELETE().build());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
        .timeout(Duration.ofSeconds(20));
  }

  CompletableFuture<HttpResponse<String>> sendLater(HttpRequest request) {
    return http.sendAsync(request, BodyHandlers.ofString());
  }

  Reply send(HttpRequest request) {
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      var json = answer.body().startsWith("{") ? new JsonObject(answer.body()) : new JsonObject();
      return new Reply(answer.statusCode(), json, answer);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  static String basic(String token) {
    var pair = Sandbox.ACCOUNT_SID + ":" + token;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
