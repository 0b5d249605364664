package dev.holdfast.generation;

import dev.holdfast.lint.Fault;
import dev.holdfast.pool.Elastic;
import dev.holdfast.pool.Threads;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One set of route files, running: a Camel context with a router of its own.
 *
 * <p>Its life: it is <em>tried</em>, with only those routes started that somebody has to ask (HTTP
 * and {@code direct:}), so that nothing happens by it. When requests are handed to it, it <em>takes
 * up</em> what its own routes leave to each other in queues. When the generation before has <em>let
 * go</em> of clocks and of all that comes from outside, it <em>begins</em> with these. It lets go
 * in its turn, and once everything in it is <em>through</em>, it is closed.
 */
public final class Generation implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Generation.class);

  /** Routes that do nothing unless they are asked. */
  private static final Set<String> ASKED = Set.of("platform-http", "direct", "rest", "rest-api");

  /** Routes that are fed by others of the same generation. */
  private static final Set<String> QUEUES = Set.of("seda");

  /** Nudges for which there is no thread; one more is left to the clock. */
  private static final int NUDGES_WAITING = 10_000;

  private final Main main;
  private final Router router;
  private final AtomicInteger requests = new AtomicInteger();
  private final GenerationWords here = new GenerationWords();
  private final Elastic nudgers;

  private Generation(Ground ground, Sources sources) {
    router = Router.router(ground.vertx());
    router.route().handler(this::count);
    Properties overrides = new Properties();
    overrides.putAll(ground.overrides());
    overrides.setProperty("camel.main.autoStartup", "false");
    main = new Main();
    // Its hook in the JVM would keep each generation for ever, and stop it before its requests are
    // through.
    main.setShutdownStrategy(new SimpleMainShutdownStrategy());
    main.setDefaultPropertyPlaceholderLocation("file:" + ground.settings());
    main.setOverrideProperties(overrides);
    main.configure().withRoutesIncludePattern(sources.pattern(ground.routes()));
    main.configure().setAutoConfigurationLogSummary(false);
    main.configure().setSourceLocationEnabled(true);
    String name =
        VertxPlatformHttpRouter.getRouterNameFromPort(
            VertxPlatformHttpServerConfiguration.DEFAULT_BIND_PORT);
    main.bind(name, new OwnRouter(ground.vertx(), router, name));
    main.bind("retries", new Retries(ground.retried()));
    ground.words().forEach(main::bind);
    main.bind("generation", here);
    nudgers =
        new Elastic(
            ground.nudges(), NUDGES_WAITING, Threads.light("nudge", Threads.named("nudge")));
    main.bind("nudgers", nudgers);
  }

  /** Builds one of what is there now, and starts those of its routes that have to be asked. */
  public static Trial tried(Ground ground) {
    return tried(ground, Sources.of(ground));
  }

  static Trial tried(Ground ground, Sources sources) {
    List<Fault> amiss = Rules.unfit(sources);
    if (!amiss.isEmpty()) {
      return new Trial.Failed(amiss);
    }
    Generation generation = new Generation(ground, sources);
    List<Fault> faults = generation.tryOut(sources);
    if (faults.isEmpty()) {
      Threshold.build(generation.context(), generation.router, ground.full());
      return new Trial.Passed(generation);
    }
    generation.close();
    return new Trial.Failed(faults);
  }

  /** Where its doors are. */
  public Router router() {
    return router;
  }

  /** How many exchanges are on their way, those among them that wait for a thread. */
  public int inFlight() {
    return new Traffic(context(), nudgers).size();
  }

  /** Runs a step and waits for its end. */
  public void run(String step) {
    try (var template = context().createProducerTemplate()) {
      template.sendBody("direct:" + step, "");
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  /** Takes up what its routes leave to each other. */
  void takeUp() throws Exception {
    start(QUEUES::contains);
  }

  /** Begins with clocks, and with all that comes from outside without being asked. */
  void begin() throws Exception {
    here.serves(true);
    start(Generation::fromOutside);
  }

  /** Lets go of these, and waits for what they have begun. */
  void letGo() throws Exception {
    here.serves(false);
    for (Route route : context().getRoutes()) {
      if (fromOutside(scheme(route)) && running(route)) {
        context().getRouteController().stopRoute(route.getId());
      }
    }
  }

  /** Whether nothing is on its way in it any more. */
  boolean through() {
    return requests.get() == 0 && inFlight() == 0;
  }

  List<Standing.Route> routes() {
    return context().getRoutes().stream().map(this::shown).toList();
  }

  @Override
  public void close() {
    main.stop();
    // what still waits is due, and the clock finds it
    nudgers.shutdownNow();
  }

  private List<Fault> tryOut(Sources sources) {
    try {
      main.start();
      start(ASKED::contains);
      return Rules.broken(context());
    } catch (Exception | LinkageError broken) {
      LOG.debug("a trial failed", broken);
      return Trouble.of(broken, sources);
    }
  }

  private void start(Predicate<String> which) throws Exception {
    for (Route route : context().getRoutes()) {
      if (which.test(scheme(route)) && route.isAutoStartup() && !running(route)) {
        context().getRouteController().startRoute(route.getId());
      }
    }
  }

  private Standing.Route shown(Route route) {
    String[] place = String.valueOf(route.getSourceLocationShort()).split(":", 2);
    int line = place.length == 2 && place[1].matches("\\d{1,9}") ? Integer.parseInt(place[1]) : 1;
    String description = String.valueOf(route.getDescription());
    return new Standing.Route(route.getId(), description, place[0], line, running(route));
  }

  private boolean running(Route route) {
    return context().getRouteController().getRouteStatus(route.getId()).isStarted();
  }

  private void count(RoutingContext request) {
    requests.incrementAndGet();
    request.addEndHandler(done -> requests.decrementAndGet());
    request.next();
  }

  private static boolean fromOutside(String scheme) {
    return !ASKED.contains(scheme) && !QUEUES.contains(scheme);
  }

  private static String scheme(Route route) {
    return route.getEndpoint().getEndpointUri().split(":", 2)[0];
  }

  private CamelContext context() {
    return main.getCamelContext();
  }
}
