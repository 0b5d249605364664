package dev.holdfast.web;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Servers that listen at one port, one for each core; they share out the connections. Each has an
 * event loop of its own: to read a question, to check it and to write its answer takes longer than
 * to find the answer, and one thread alone would keep all others waiting.
 */
final class Ears {
  /**
   * Each server finds a free port of its own at 0, and those that say the same number below 0 one
   * together.
   */
  private static final AtomicInteger TOGETHER = new AtomicInteger();

  private final Vertx vertx;
  private final Supplier<HttpServer> servers;
  private volatile Optional<String> listening = Optional.empty();

  /**
   * @param servers makes servers that do the same
   */
  Ears(Vertx vertx, Supplier<HttpServer> servers) {
    this.vertx = vertx;
    this.servers = servers;
  }

  /**
   * Listens.
   *
   * @param port 0 for any free one
   * @param setting which says so
   * @return the port
   * @throws Unbound when it cannot, most often since somebody else does
   */
  int listen(String host, int port, String setting) {
    AtomicInteger at = new AtomicInteger();
    int wanted = port == 0 ? TOGETHER.decrementAndGet() : port;
    DeploymentOptions each =
        new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
    Future<String> begun = vertx.deployVerticle(() -> new Ear(host, wanted, at), each);
    listening = Optional.of(Listening.bound(begun, host, port, setting));
    return at.get();
  }

  /** Listens no more, from the next look of the selector on; connections are closed. */
  void close() {
    listening
        .map(vertx::undeploy)
        .ifPresent(closed -> closed.toCompletionStage().toCompletableFuture().join());
  }

  private final class Ear extends AbstractVerticle {
    private final String host;
    private final int port;
    private final AtomicInteger at;

    /**
     * @param at which port it was in the end
     */
    Ear(String host, int port, AtomicInteger at) {
      this.host = host;
      this.port = port;
      this.at = at;
    }

    @Override
    public void start(Promise<Void> started) {
      servers
          .get()
          .listen(port, host)
          .onSuccess(http -> at.set(http.actualPort()))
          .<Void>mapEmpty()
          .onComplete(started);
    }
  }
}
