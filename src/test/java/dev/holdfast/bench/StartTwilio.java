package dev.holdfast.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Twilio that does whatever it is asked and knows of nothing: every party it is told to ring
 * rings.
 */
final class StartTwilio implements AutoCloseable {
  private static final String ANSWER =
      """
      {"sid":"CA%1$s","call_sid":"CA%1$s","conference_sid":"CF%1$s","status":"queued",
       "account_sid":"%2$s","calls":[],"conferences":[],"queues":[],"participants":[]}
      """;

  private final HttpServer server;
  private final ExecutorService workers = Executors.newFixedThreadPool(4);
  private final AtomicInteger made = new AtomicInteger();

  StartTwilio() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(workers);
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String sid = "f%031x".formatted(made.incrementAndGet());
      byte[] body = ANSWER.formatted(sid, StartRun.ACCOUNT).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(
          exchange.getRequestMethod().equals("POST") ? 201 : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdown();
  }
}
