package dev.holdfast.meter;

import dev.holdfast.desk.Censuses;
import dev.holdfast.desk.Tally;
import dev.holdfast.desk.TwilioEar;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.spi.VertxMetricsFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** All meters of one application; they live as long as it does, whatever routes come and go. */
public final class Meters implements AutoCloseable {
  private static final String EDITS = "edits";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final JvmHeapPressureMetrics pressure = new JvmHeapPressureMetrics();
  private final Maker maker;
  private final HoldMeter holds;
  private final TwilioMeter twilio;
  private final VertxMeter vertx;
  private final Counter retries;
  private volatile Optional<CensusMeter> census = Optional.empty();

  /**
   * Prepares what is measured from the first moment on.
   *
   * @param version of this build
   */
  public Meters(InstantSource time, String version) {
    registry.config().namingConvention(new Naming());
    maker = new Maker(registry);
    holds = new HoldMeter(maker);
    twilio = new TwilioMeter(maker, time);
    vertx = new VertxMeter(maker);
    retries =
        maker.counter(
            "route.repeats", "steps", "Steps that the policies of the routes have repeated.");
    maker.gauge(
        "build.info",
        "builds",
        "1; which build runs, on which Java.",
        () -> 1,
        "version",
        version,
        "java",
        Runtime.version().toString());
    machine();
  }

  /** Who counts what is written of calls. */
  public Tally tally() {
    return holds;
  }

  /** Who hears how requests to Twilio went. */
  public TwilioEar twilio() {
    return twilio;
  }

  /** Who hears of each repeat of a step. */
  public Runnable retries() {
    return retries::increment;
  }

  /** What Vert.x is to be started with, so that its servers and workers are measured. */
  public VertxMetricsFactory vertx() {
    return vertx;
  }

  /** Where a pool of connections tells how it is used. */
  public Object pool() {
    return registry;
  }

  /** From now on this is counted whenever somebody wants to know. */
  public void record(Censuses record, InstantSource time) {
    census = Optional.of(new CensusMeter(maker, record, time));
  }

  /** How many commands wait for Twilio. */
  public void commands(Supplier<Number> waiting) {
    maker.gauge("commands.waiting", "commands", "Commands that wait for Twilio.", waiting);
  }

  /**
   * How the routes stand.
   *
   * @param generation the number of the one that serves
   * @param refusals how many edits were refused
   * @param refused whether the files are bad at this moment
   */
  public void routes(
      Supplier<Number> generation, Supplier<Number> refusals, Supplier<Boolean> refused) {
    maker.gauge(
        "routes.generation",
        "generations",
        "The number of the generation of routes that serves.",
        generation);
    maker.counter(
        "routes.edits.taken",
        EDITS,
        "Edits of the routes that were taken.",
        () -> generation.get().longValue() - 1);
    maker.counter(
        "routes.edits.refused", EDITS, "Edits of the routes that were refused.", refusals);
    maker.gauge(
        "routes.degraded",
        "boolean",
        "1 while the route files are bad and those from before serve.",
        () -> refused.get() ? 1 : 0);
  }

  /** Counts what is in the record, if that is due; may take as long as the database does. */
  public void refresh() {
    census.ifPresent(CensusMeter::refresh);
  }

  /** Whether nobody has heard of Twilio for so long. */
  public boolean quietFor(Duration most) {
    return twilio.quietFor(most);
  }

  /** What is not as it should be and no reason to be sent no requests: what, and how it is. */
  public Map<String, String> ailing() {
    Map<String, String> all = new TreeMap<>();
    if (!twilio.reachable()) {
      all.put("twilio", "unreachable");
    }
    if (census.filter(CensusMeter::behind).isPresent()) {
      all.put("settling", "behind");
    }
    return all;
  }

  /** Everything, as Prometheus reads it. Asks nobody: what takes time was counted before. */
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    pressure.close();
    registry.close();
  }

  private void machine() {
    collections.bindTo(registry);
    pressure.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }
}
