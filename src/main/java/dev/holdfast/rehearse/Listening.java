package dev.holdfast.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Who is told what the application tells others: the CRM, and any other system; it takes it all.
 */
public final class Listening implements AutoCloseable {
  private static final String CRM = "/crm";
  private static final int TAKEN = 204;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Post> posts = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  /** What somebody was told. */
  record Post(String method, String path, String body) {
    boolean toCrm() {
      return path.equals(CRM);
    }

    /** The body as JSON; missing where it is none. */
    JsonNode event() {
      return new Web.Answer(TAKEN, body).json();
    }
  }

  /** Listens on a port of its own. */
  public Listening() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  /** Where any other system is. */
  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Where events are told. */
  public String crm() {
    return url() + CRM;
  }

  /** All that was told, in its order. */
  List<Post> posts() {
    return List.copyOf(posts);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    posts.add(
        new Post(exchange.getRequestMethod(), String.valueOf(exchange.getRequestURI()), body));
    exchange.sendResponseHeaders(TAKEN, -1);
    exchange.close();
  }
}
