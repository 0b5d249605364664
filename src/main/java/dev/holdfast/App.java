package dev.holdfast;

import dev.holdfast.desk.Bell;
import dev.holdfast.desk.Outbox;
import dev.holdfast.desk.Registry;
import dev.holdfast.desk.Traces;
import dev.holdfast.generation.Generations;
import dev.holdfast.generation.Ground;
import dev.holdfast.generation.Watch;
import dev.holdfast.pool.Aside;
import dev.holdfast.registry.Database;
import dev.holdfast.registry.Neighbours;
import dev.holdfast.registry.SqlFeed;
import dev.holdfast.web.EventStreams;
import dev.holdfast.web.Health;
import dev.holdfast.web.RoutesShape;
import dev.holdfast.web.Server;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The application: what outlives every generation of routes, and the one that is running. */
public final class App implements AutoCloseable {
  private final Begun begun = new Begun();
  private final Registry registry;
  private final Optional<Outbox> outbox;
  private final Bell bell;
  private final Server server;
  private final Generations generations;
  private final Watch watch;
  private final InstantSource time;
  private final Duration stopNotice;
  private final int managementPort;
  private final int port;

  /**
   * Starts, or fails and leaves nothing behind.
   *
   * @param ids makes identifiers of 32 hexadecimal digits that are never the same
   */
  public App(Settings settings, InstantSource clock, Supplier<String> ids) {
    // Databases keep microseconds. A finer moment comes back rounded, perhaps into the future, and
    // what was due at once would not be.
    time = () -> clock.instant().truncatedTo(ChronoUnit.MICROS);
    try {
      // Opened while all that follows is built, which is longer.
      Database database =
          begun.with(
              new Database(
                  settings.databaseUrl(), settings.databaseUser(), settings.databasePassword()));
      Instruments instruments = begun.with(new Instruments(settings, time).watching(database));
      bell = new Bell(time, Aside::during);
      begun.with(Neighbours.listening(database, bell));
      Traces traces = begun.with(settings.show().tracing(ids.get()));
      Inventory inventory =
          Inventory.of(settings, database, bell, time, ids, traces, instruments.meters());
      registry = inventory.registry();
      outbox = settings.events().telling() ? Optional.of(inventory.outbox()) : Optional.empty();
      begun.with(inventory.scribe().writing());
      Vertx vertx = instruments.vertx();
      begun.with(() -> vertx.close().toCompletionStage().toCompletableFuture().join());
      stopNotice = settings.stopNotice();
      Ground ground =
          RouteCheck.ground(settings, inventory.words(), vertx, instruments.meters().retries());
      Health health = new Health(database::reachable, this::standing, instruments::ailing);
      server =
          new Server(
              vertx,
              DoorSettings.doors(settings, registry, ids),
              new EventStreams(vertx, new SqlFeed(database), settings.events().streams()),
              health);
      generations =
          begun.with(
              new Generations(
                  ground,
                  server::serve,
                  () -> RouteCheck.faults(ground),
                  key -> RouteCheck.readAtStart(settings, key),
                  time));
      database.ready();
      generations.begin();
      // Twilio first: who looks after the process may wait for a moment.
      port = server.listen(settings.host(), settings.port());
      managementPort = instruments.open(vertx, health, bell, generations);
      watch = new Watch(ground, generations);
      begun.with(this::leave);
      settings.watch().ifPresent(watch::every);
    } catch (RuntimeException | Error broken) {
      begun.close();
      throw broken;
    }
  }

  public int port() {
    return port;
  }

  /** Where metrics and health are shown to those who look after the process. */
  public int managementPort() {
    return managementPort;
  }

  /** Whether nothing is being worked on: all that is open waits for Twilio. */
  public boolean idle() {
    return Math.max(server.open(), generations.inFlight()) <= bell.waiting();
  }

  /** How many commands wait for Twilio at this moment. */
  public int waiting() {
    return bell.waiting();
  }

  /** Does what is due by the clock, and returns when it is done. */
  public void due() {
    generations.run("due");
    if (noticeDue().filter(this::past).isPresent()) {
      generations.run("notify-due");
    }
  }

  /** Looks after calls of which nothing was heard for long, and returns when it is done. */
  public void settle() {
    generations.run("settle");
  }

  /** Looks for what was left at Twilio, and returns when it is done. */
  public void strays() {
    generations.run("strays");
  }

  /** Forgets what was kept for repeats and is too old. */
  public void forget() {
    generations.run("forget");
  }

  /** Moves what ended long ago into the history, and forgets what was kept for long enough. */
  public void history() {
    generations.run("history");
  }

  /** Whether anything is due at this moment. */
  public boolean anythingDue() {
    return !registry.due(time.instant()).isEmpty() || noticeDue().filter(this::past).isPresent();
  }

  /** When something is due next; empty: nothing is, until somebody tells us something. */
  public Optional<Instant> nextDue() {
    return Stream.concat(registry.nextDue().stream(), noticeDue().stream())
        .min(Comparator.naturalOrder());
  }

  /** Tells those who wait that time has moved; only a clock that is moved by hand needs this. */
  public void timeMoved() {
    bell.ringAll();
  }

  /**
   * Looks whether the routes have been edited; who looks twice takes an edit.
   *
   * @return whether what is there now is what serves, or has been refused; if not, look again
   */
  public boolean look() {
    return watch.look();
  }

  private RoutesShape standing() {
    return RouteCheck.shape(generations);
  }

  private Optional<Instant> noticeDue() {
    return outbox.flatMap(Outbox::nextDue);
  }

  private boolean past(Instant moment) {
    return !moment.isAfter(time.instant());
  }

  /** Is ready no more, and lets requests in flight finish. */
  private void leave() {
    watch.close();
    try {
      server.retire(stopNotice);
      server.stop();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets requests in flight finish, then stops. */
  @Override
  public void close() {
    begun.close();
  }
}
