package dev.holdfast.sandbox;

import dev.holdfast.sandbox.call.Account;
import dev.holdfast.sandbox.engine.Engine;
import dev.holdfast.sandbox.engine.RealTime;
import dev.holdfast.sandbox.server.Server;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.TimeUnit;

/**
 * A Twilio for your machine: the voice half of its REST API, webhooks and TwiML, on 127.0.0.1, with
 * phones that can be moved by hand under {@code /_sandbox}.
 */
public final class Sandbox implements AutoCloseable {
  /** The demo account. */
  public static final String ACCOUNT_SID = "AC" + "0".repeat(32);

  /** The token of the demo account. */
  public static final String AUTH_TOKEN = "sandbox-token";

  private static final long SEED = 1;
  private static final long CLOSING_SECONDS = 5;

  private final Vertx vertx;
  private final Engine engine;
  private final Server server;

  private Sandbox(Vertx vertx, Engine engine, Server server) {
    this.vertx = vertx;
    this.engine = engine;
    this.server = server;
  }

  /** Starts under the real clock; port 0 takes any that is free. SIDs are the same each time. */
  public static Sandbox start(int port) {
    return start(port, SEED);
  }

  /**
   * Starts under the real clock.
   *
   * @param port 0 takes any that is free
   * @param seed SIDs follow from it: another seed gives other ones
   */
  public static Sandbox start(int port, long seed) {
    var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2));
    var engine = new Engine(new RealTime());
    try {
      var account = new Account(ACCOUNT_SID, AUTH_TOKEN);
      var assembly = new Assembly(engine, vertx, account, seed);
      engine.start();
      var server =
          Server.start(
              vertx, port, (request, reply) -> engine.enter(() -> assembly.enter(request, reply)));
      return new Sandbox(vertx, engine, server);
    } catch (RuntimeException notStarted) {
      engine.close();
      vertx.close();
      throw notStarted;
    }
  }

  public int port() {
    return server.port();
  }

  /** Where an SDK sends what it would send to {@code https://api.twilio.com}. */
  public String url() {
    return "http://127.0.0.1:" + port();
  }

  @Override
  public void close() {
    engine.close();
    vertx
        .close()
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(CLOSING_SECONDS, TimeUnit.SECONDS)
        .join();
  }
}
