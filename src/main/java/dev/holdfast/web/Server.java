package dev.holdfast.web;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The HTTP server: limits, signatures, what everybody may see, and errors. It outlives every
 * generation of routes and hands each request to the present one; swapping generations is one
 * reference.
 */
public final class Server {
  private static final int STOP_WITHIN_SECONDS = 30;

  private final Vertx vertx;
  private final Doors doors;
  private final Gate gate;
  private final Webhooks webhooks;
  private final Deadlines deadlines;
  private final Health health;
  private final EventStreams streams;
  private volatile Optional<Router> generation = Optional.empty();

  /** Held for the moment in which a request goes from us into a generation. */
  private final ReadWriteLock handover = new ReentrantReadWriteLock();

  private final AtomicInteger open = new AtomicInteger();
  private final Ears ears;

  /** Prepares a server; it listens once it is told to. */
  public Server(Vertx vertx, Doors doors, EventStreams streams, Health health) {
    this.vertx = vertx;
    this.doors = doors;
    this.streams = streams;
    this.health = health;
    this.gate = new Gate(vertx, doors.keys(), doors.pace());
    this.webhooks = new Webhooks(doors);
    this.deadlines = new Deadlines(vertx, doors.transport());
    Router router = router();
    this.ears =
        new Ears(
            vertx,
            () ->
                vertx
                    .createHttpServer(Listening.options(doors))
                    .connectionHandler(deadlines::opened)
                    .invalidRequestHandler(Listening::unreadable)
                    .requestHandler(router));
  }

  /**
   * Listens.
   *
   * @param port 0 for any free one
   * @return the port
   * @throws Unbound when it cannot
   */
  public int listen(String host, int port) {
    return ears.listen(host, port, "holdfast.port");
  }

  /** From now on requests go to this generation; when this returns, none goes to another. */
  public void serve(Router routes) {
    handover.writeLock().lock();
    try {
      generation = Optional.of(routes);
    } finally {
      handover.writeLock().unlock();
    }
  }

  /** Answers a request for which its door has no room, as the door itself would. */
  public static void full(RoutingContext context) {
    context.response().putHeader("Retry-After", "1");
    Errors.tell(context.response(), Errors.TOO_MANY);
  }

  /** How many requests have come in and have not been answered yet. */
  public int open() {
    return open.get();
  }

  /** How many connections are open. */
  int connections() {
    return deadlines.open();
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
    ears.close();
  }

  private Router router() {
    Router router = Router.router(vertx);
    // Before requests are counted: a stream is never answered, and nobody waits for its end.
    router
        .get("/v1/events")
        .handler(this::guarded)
        .handler(deadlines::began)
        .handler(deadlines::arrived)
        .handler(Server::neverKept)
        .handler(gate::ask)
        .handler(gate::line)
        .handler(streams::open);
    router.route().handler(this::guarded).handler(deadlines::began);
    // Not counted either: of who goes away in the middle of an answer, a proxy does not hear.
    doors.sandbox().ifPresent(phones -> LentPhones.open(router, vertx, gate, phones));
    router.route().handler(this::count);
    health.serve(router, vertx, () -> generation.isPresent());
    Window.open(router);
    router.route("/twilio/*").handler(webhooks::beforeBody);
    router
        .route()
        .handler(
            BodyHandler.create(false).setBodyLimit(doors.bodyLimit()).setMergeFormAttributes(false))
        .handler(deadlines::arrived);
    router.route("/v1/*").handler(Server::neverKept).handler(gate::ask);
    health.routes(router);
    router.route("/twilio/*").handler(Server::neverKept).handler(webhooks::seal);
    router.route().handler(this::present);
    for (int status : new int[] {400, 401, 403, 404, 405, 413, 414, 429, 431, 500, 503}) {
      router.errorHandler(status, Errors.of(status));
    }
    return router;
  }

  private void guarded(RoutingContext context) {
    doors.greeting().greet(context);
    Greeting.guard(context, doors.transport().tls().isPresent());
    context.next();
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
    context.next();
  }

  /** Twilio keeps what it gets by GET; Camel's header filter lets no such header out. */
  private static void neverKept(RoutingContext context) {
    context.response().putHeader("Cache-Control", "no-store");
    context.next();
  }

  private void present(RoutingContext context) {
    handover.readLock().lock();
    try {
      generation.ifPresentOrElse(routes -> routes.handleContext(context), () -> context.fail(503));
    } finally {
      handover.readLock().unlock();
    }
  }
}
