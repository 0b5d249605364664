package dev.holdfast.web;

import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The HTTP server alone, without routes. */
final class ServerFixture implements AutoCloseable {
  static final Transport PLAIN =
      new Transport(Optional.empty(), Duration.ofSeconds(20), Duration.ofSeconds(90));
  static final Pace OFTEN = pace(100_000, 100_000);

  static Pace pace(int perMinute, int burst) {
    return new Pace(perMinute, burst, Duration.ofSeconds(2));
  }

  /** Doors that one client opens, and no signature. */
  static Doors doors() {
    return new Doors(
        URI.create("http://localhost"),
        new Keys(List.of(new Client("demo", Client.hash("demo-key"), Scope.USUAL, Set.of()))),
        pace(1_000, 1_000),
        new Transport(Optional.empty(), Duration.ofSeconds(20), Duration.ofSeconds(90)),
        (url, form, signature) -> false,
        (asks, giving) -> giving.run(),
        new Greeting(() -> "a-fresh-id"),
        1_024,
        Optional.empty());
  }

  private final Vertx vertx = Vertx.vertx();
  private final Server server;
  private final int port;

  ServerFixture(Pace pace, Transport transport) {
    Client demo = new Client("demo", Client.hash("demo-key"), Scope.USUAL, Set.of());
    Client other = new Client("other", Client.hash("other-key"), Scope.USUAL, Set.of());
    server =
        new Server(
            vertx,
            new Doors(
                URI.create("http://localhost"),
                new Keys(List.of(demo, other)),
                pace,
                transport,
                (url, form, signature) -> false,
                (asks, giving) -> giving.run(),
                new Greeting(() -> "a-fresh-id"),
                1_024,
                Optional.empty()),
            NoEvents.streams(vertx),
            new Health(() -> true));
    port = server.listen("localhost", 0);
  }

  int port() {
    return port;
  }

  Server server() {
    return server;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
