package dev.holdfast;

import dev.holdfast.desk.Bell;
import dev.holdfast.desk.TwilioFailure;
import dev.holdfast.generation.Generations;
import dev.holdfast.generation.Verdict;
import dev.holdfast.meter.Meters;
import dev.holdfast.pool.Elastic;
import dev.holdfast.pool.Threads;
import dev.holdfast.registry.Database;
import dev.holdfast.registry.Foresight;
import dev.holdfast.registry.SqlCensus;
import dev.holdfast.twilio.Numbers;
import dev.holdfast.web.Health;
import dev.holdfast.web.Management;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.metrics.MetricsOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is measured of an application, and where that is shown.
 *
 * <p>What takes time is done by chores, and only while somebody looks: whoever asks for health is
 * told what is known and waits for neither; whoever asks for metrics waits a second for the record
 * at most, and never for Twilio.
 */
final class Instruments implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("twilio");

  /** After so long without a word of Twilio somebody looks whether it is there. */
  private static final Duration QUIET = Duration.ofSeconds(30);

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Settings settings;
  private final InstantSource time;
  private final Meters meters;
  private final Chore counting;
  private final Chore looking;
  private final Numbers account;

  Instruments(Settings settings, InstantSource time) {
    this.settings = settings;
    this.time = time;
    this.meters = new Meters(time, version());
    this.account = new Numbers(settings.account(), meters.twilio());
    this.counting = new Chore("census", meters::refresh);
    this.looking = new Chore("twilio-look", this::look);
  }

  Meters meters() {
    return meters;
  }

  /**
   * Vert.x, whose servers and workers are measured. The worker pool is as large as all commands
   * that may wait for Twilio together, and the reserve that webhooks always find; a slow Twilio can
   * therefore never keep a webhook waiting.
   */
  Vertx vertx() {
    VertxOptions options =
        new VertxOptions()
            .setWorkerPoolSize(settings.workers())
            .setMetricsOptions(new MetricsOptions().setEnabled(true));
    return new VertxBuilder(options)
        .metrics(meters.vertx().metrics(options))
        // found by a service file otherwise, for every Vert.x of the process
        .executorServiceFactory(
            (threads, most, same) ->
                new Elastic(most, Threads.light("worker", threads), Foresight::carried))
        .init()
        .vertx();
  }

  /** These; they watch a database, too. */
  Instruments watching(Database database) {
    database.measuredBy(meters.pool());
    meters.record(new SqlCensus(database), time);
    return this;
  }

  /**
   * Shows everything.
   *
   * @return the port
   */
  int open(Vertx vertx, Health health, Bell bell, Generations generations) {
    meters.commands(bell::waiting);
    meters.routes(
        () -> generations.standing().number(),
        generations::refusals,
        () -> generations.standing().verdict() instanceof Verdict.Bad);
    return new Management(vertx, health, this::scrape)
        .listen(settings.management().host(), settings.management().port());
  }

  /** What is not as it should be, as far as is known, and no reason to be sent no requests. */
  Map<String, String> ailing() {
    var unused = counting.go();
    lookIfQuiet();
    return meters.ailing();
  }

  @Override
  public void close() {
    looking.close();
    counting.close();
    meters.close();
  }

  private String scrape() {
    lookIfQuiet();
    counting.go(PATIENCE);
    return meters.scrape();
  }

  private void lookIfQuiet() {
    if (meters.quietFor(QUIET)) {
      var unused = looking.go();
    }
  }

  /** How it went is heard where every request is. */
  private void look() {
    try {
      account.owner();
    } catch (TwilioFailure unanswered) {
      LOG.debug("the look failed: {}", unanswered.getMessage());
    }
  }

  private static String version() {
    return Optional.ofNullable(App.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
