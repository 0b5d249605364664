package dev.holdfast.sandbox.client;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** JSON over HTTP to one sandbox. */
record Wire(String url, HttpClient http) {
  /** An advance waits for the application's answers, 15 seconds for each that is slow. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  Wire(String url) {
    this(url, HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build());
  }

  JsonObject ask(String method, String path, JsonObject body) {
    var text = body.isEmpty() ? "" : body.encode();
    var request =
        HttpRequest.newBuilder(URI.create(url + "/_sandbox" + path))
            .timeout(PATIENCE)
            .method(method, BodyPublishers.ofString(text))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new RefusedBySandboxException(answer.statusCode(), said(answer.body()));
      }
      return answer.body().isEmpty() ? new JsonObject() : new JsonObject(answer.body());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the sandbox was asked", stopped);
    }
  }

  static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String said(String body) {
    return body.startsWith("{") ? new JsonObject(body).getString("error", body) : body;
  }
}
