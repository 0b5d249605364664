package dev.holdfast.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server: limits, keys, signatures, static files and errors. It outlives every generation
 * of routes and hands each request to the present one; swapping generations is one reference.
 */
public final class Server {
  /** Which client a request came from, for the doors behind. */
  static final String CLIENT = "Holdfast-Client";

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final int STOP_WITHIN_SECONDS = 30;

  private final Vertx vertx;
  private final Doors doors;
  private final Health health;
  private final EventStreams streams;
  private volatile Optional<Router> generation = Optional.empty();
  private final AtomicInteger open = new AtomicInteger();
  private final HttpServer http;

  /** Prepares a server; it listens once it is told to. */
  public Server(Vertx vertx, Doors doors, EventStreams streams, Health health) {
    this.vertx = vertx;
    this.doors = doors;
    this.streams = streams;
    this.health = health;
    this.http =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setMaxFormAttributeSize(doors.bodyLimit())
                    .setIdleTimeout(90)
                    .setIdleTimeoutUnit(TimeUnit.SECONDS))
            .requestHandler(router());
  }

  /**
   * Listens.
   *
   * @param port 0 for any free one
   * @return the port
   */
  public int listen(String host, int port) {
    return http.listen(port, host).toCompletionStage().toCompletableFuture().join().actualPort();
  }

  /** From now on requests go to this generation. */
  public void serve(Router routes) {
    generation = Optional.of(routes);
  }

  /** How many requests have come in and have not been answered yet. */
  public int open() {
    return open.get();
  }

  /**
   * Is ready no more, and serves on until whoever sends us requests has had time to notice.
   *
   * @throws InterruptedException when whoever stops us does not wait
   */
  public void retire(Duration notice) throws InterruptedException {
    health.stopping();
    synchronized (health) {
      TimeUnit.NANOSECONDS.timedWait(health, notice.toNanos());
    }
  }

  /**
   * Turns new requests away and waits until every one that is in has been answered.
   *
   * @throws InterruptedException when whoever stops us does not wait
   */
  public void stop() throws InterruptedException {
    generation = Optional.empty();
    streams.close();
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_WITHIN_SECONDS);
    synchronized (open) {
      while (open.get() > 0 && System.nanoTime() < until) {
        TimeUnit.NANOSECONDS.timedWait(open, until - System.nanoTime());
      }
    }
    http.close().toCompletionStage().toCompletableFuture().join();
  }

  private Router router() {
    Router router = Router.router(vertx);
    // Before requests are counted: a stream is never answered, and nobody waits for its end.
    router.get("/v1/events").handler(Server::neverKept).handler(this::key).handler(streams::open);
    router.route().handler(this::count);
    health.serve(router, vertx, () -> generation.isPresent());
    Pages.mount(router);
    router
        .route()
        .handler(
            BodyHandler.create(false)
                .setBodyLimit(doors.bodyLimit())
                .setMergeFormAttributes(false));
    router.route("/v1/*").handler(Server::neverKept).handler(this::key);
    router.route("/twilio/*").handler(Server::neverKept).handler(this::seal);
    router.route("/v1/events").handler(context -> context.fail(405));
    router.route().handler(this::present);
    for (int status : new int[] {400, 401, 403, 404, 405, 413, 429, 500, 503}) {
      router.errorHandler(status, Errors.of(status));
    }
    return router;
  }

  private void count(RoutingContext context) {
    open.incrementAndGet();
    context.addEndHandler(
        done -> {
          synchronized (open) {
            open.decrementAndGet();
            open.notifyAll();
          }
        });
    context.response().putHeader("X-Content-Type-Options", "nosniff");
    context.next();
  }

  /** Twilio keeps what it gets by GET; Camel's header filter lets no such header out. */
  private static void neverKept(RoutingContext context) {
    context.response().putHeader("Cache-Control", "no-store");
    context.next();
  }

  private void key(RoutingContext context) {
    Optional<String> header = Optional.ofNullable(context.request().getHeader("Authorization"));
    Optional<String> client = header.flatMap(doors.keys()::client);
    if (client.isEmpty()) {
      context.response().putHeader("WWW-Authenticate", "Bearer");
      context.fail(401);
      return;
    }
    // Whoever asks cannot say who they are but by their key: a header of theirs is overwritten.
    context.request().headers().set(CLIENT, client.get());
    LOG.debug("client {} asks {}", client.get(), context.request().path());
    context.next();
  }

  private void seal(RoutingContext context) {
    Map<String, String> form = new HashMap<>();
    context
        .request()
        .formAttributes()
        .forEach(one -> form.putIfAbsent(one.getKey(), one.getValue()));
    String url = doors.publicUrl() + context.request().uri();
    Optional<String> signature =
        Optional.ofNullable(context.request().getHeader("X-Twilio-Signature"));
    if (signature.filter(value -> doors.seal().valid(url, form, value)).isPresent()) {
      context.next();
    } else {
      context.fail(403);
    }
  }

  private void present(RoutingContext context) {
    Optional<Router> routes = generation;
    if (routes.isPresent()) {
      routes.get().handleContext(context);
    } else {
      context.fail(503);
    }
  }
}
