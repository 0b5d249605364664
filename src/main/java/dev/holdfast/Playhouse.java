package dev.holdfast;

import dev.holdfast.rehearse.Box;
import dev.holdfast.rehearse.FreePort;
import dev.holdfast.rehearse.Listening;
import dev.holdfast.rehearse.Script;
import dev.holdfast.rehearse.Stage;
import dev.holdfast.sandbox.Sandbox;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * The application, with the routes and settings of a folder, and a sandbox beside it, both new for
 * one story; their time is moved by hand.
 */
final class Playhouse implements AutoCloseable {
  private static final AtomicLong RECORDS = new AtomicLong();
  private static final String KEY = "rehearsal-key";
  private static final String LISTENING = "{another system}";

  private final AtomicLong ids = new AtomicLong();
  private final Listening listening = new Listening();
  private final Sandbox sandbox = Sandbox.start(0);
  private final App app;
  private final Stage stage;

  /** What keeps a story from beginning: settings that are wrong, or routes that do not start. */
  static final class Closed extends Exception {
    private static final long serialVersionUID = 1L;

    Closed(String why, Throwable cause) {
      super(why, cause);
    }
  }

  /** Sets everything up. */
  static Playhouse open(Path here, Script script) throws Closed {
    try {
      return new Playhouse(here, script);
    } catch (Settings.Wrong wrong) {
      throw new Closed(String.valueOf(wrong.getMessage()), wrong);
    } catch (RuntimeException notStarted) {
      throw new Closed("The routes do not start: " + deepest(notStarted), notStarted);
    }
  }

  private Playhouse(Path here, Script script) {
    try {
      Box box = new Box(sandbox.url());
      // With nanoseconds that a database would round up into the future.
      Instant start = box.manual(script.begins()).truncatedTo(ChronoUnit.MICROS).plusNanos(999);
      SteppedTime time = new SteppedTime(start);
      Settings settings = Settings.read(here, settings(script, FreePort.any()), false);
      settings.lines().all().forEach(line -> number(box, line.number().value(), settings));
      app = new App(settings, time, () -> "%032x".formatted(ids.incrementAndGet()));
      Calm calm = new Calm(box::advance, time, this::apps);
      stage =
          new Stage(
              settings.publicUrl().toString(),
              sandbox.url(),
              KEY,
              music(settings),
              listening,
              new Clockwork(calm, app, time.instant()));
    } catch (RuntimeException notReady) {
      sandbox.close();
      listening.close();
      throw notReady;
    }
  }

  Stage stage() {
    return stage;
  }

  @Override
  public void close() {
    app.close();
    sandbox.close();
    listening.close();
  }

  private List<App> apps() {
    return List.of(app);
  }

  /** What a rehearsal must not share with the world outside, and what its script wants. */
  private Properties settings(Script script, int port) {
    Properties all = Demo.settings(sandbox.port());
    Map.ofEntries(
            Map.entry("holdfast.host", "127.0.0.1"),
            Map.entry("holdfast.port", String.valueOf(port)),
            Map.entry("holdfast.management.port", "0"),
            Map.entry("holdfast.public-url", "http://127.0.0.1:" + port),
            Map.entry("holdfast.tls.certificate", ""),
            Map.entry("holdfast.tls.key", ""),
            Map.entry("holdfast.key.rehearsal", KEY),
            Map.entry("holdfast.key.rehearsal.scopes", "read,hold,call,adopt,admin"),
            Map.entry("holdfast.rate.per-minute", "1000000"),
            Map.entry("holdfast.rate.burst", "1000000"),
            Map.entry("holdfast.database.url", record()),
            Map.entry("holdfast.database.user", "holdfast"),
            Map.entry("holdfast.database.password", ""),
            Map.entry("holdfast.events.url", listening.crm()),
            Map.entry("holdfast.events.secret", "of a rehearsal only"),
            Map.entry("holdfast.stop.notice-ms", "0"),
            Map.entry("holdfast.clock.runs", "false"),
            Map.entry("holdfast.routes.watch", "false"),
            // Camel's pauses between two attempts pass in real time
            Map.entry("holdfast.retry.busy.first-ms", "1"),
            Map.entry("holdfast.retry.busy.most-ms", "1"),
            Map.entry("holdfast.retry.lost.first-ms", "1"))
        .forEach(all::setProperty);
    script
        .settings()
        .forEach((key, value) -> all.setProperty(key, value.replace(LISTENING, listening.url())));
    return all;
  }

  private static String record() {
    return "jdbc:h2:mem:rehearsal"
        + RECORDS.incrementAndGet()
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        + ";LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1";
  }

  private static void number(Box box, String number, Settings settings) {
    String base = settings.publicUrl().toString();
    String retries = "#" + settings.retries();
    box.number(
        number,
        base + "/twilio/voice" + retries,
        base + "/twilio/next" + retries,
        base + "/twilio/events/call" + retries);
  }

  private static Map<String, List<String>> music(Settings settings) {
    return settings.music().profiles().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                profile -> profile.getValue().tracks().stream().map(URI::toString).toList()));
  }

  private static String deepest(Throwable broken) {
    Throwable cause = broken;
    for (Throwable next = broken.getCause(); next != null; next = next.getCause()) {
      cause = next;
    }
    return String.valueOf(cause.getMessage());
  }
}
