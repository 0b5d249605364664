package dev.holdfast.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Balancer;
import dev.holdfast.fixtures.Child;
import dev.holdfast.fixtures.Instance;
import dev.holdfast.fixtures.Sandboxed;
import dev.holdfast.sandbox.Sandbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.ThrowingRunnable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Twelve calls, half of them on legs, and one instance that is killed again and again. What Twilio
 * asks meanwhile waits at a balancer until the next one is up.
 */
final class Kills implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("kill");
  private static final List<String> LINES = List.of("+15550100100", "+15550100200");
  private static final int CALLS = 12;

  /** About what Twilio takes. */
  private static final String LATENCY =
      "{\"rest\":{\"from_ms\":20,\"to_ms\":120},\"webhook\":{\"from_ms\":5,\"to_ms\":50}}";

  private static final int SOONEST_MS = 300;
  private static final int LATEST_MS = 2_000;

  /** Less than Twilio's own 15 s for a webhook. */
  private static final Duration PATIENCE = Duration.ofSeconds(14);

  /** As {@code Ticks} has it. */
  private static final Duration HOLD_GIVEN_UP = Duration.ofSeconds(15);

  /** What is found to be so has to stay so for a while. */
  private static final Duration STAYS = Duration.ofMillis(400);

  private final Sandbox server = Sandbox.start(0);
  private final Sandboxed sandbox = new Sandboxed(server.port());
  private final Truth truth = new Truth(sandbox);
  private final Balancer balancer = new Balancer(PATIENCE);
  private final String database;
  private final long seed;
  private final List<String> calls = new ArrayList<>();
  private Child child;
  private int port;

  /** Starts all. */
  Kills(String database, long seed) {
    this.database = database;
    this.seed = seed;
    this.child = child();
    this.port = listens();
  }

  /** Has its calls talking. */
  void begin() {
    LINES.forEach(line -> sandbox.number(line, url()));
    // else hardly anything is on its way when the process is killed
    sandbox.latency(LATENCY);
    for (int one = 0; one < CALLS; one++) {
      calls.add(sandbox.dials(phone(one), LINES.get(one % LINES.size())));
    }
    soon(() -> calls.forEach(call -> truth.told(api().call(call))));
  }

  /**
   * Load, a kill, a new start, and what has come of it.
   *
   * @return how many acknowledged commands were found to be so
   */
  int kill(int number) throws InterruptedException {
    Random chance = new Random(seed + number);
    Load load = new Load(calls, port, chance.nextLong());
    load.lasts(Duration.ofMillis(SOONEST_MS + chance.nextInt(LATEST_MS - SOONEST_MS)));
    child.kill();
    List<Command> commands = load.end();
    long killed = System.nanoTime();
    child = child();
    port = listens();
    long up = System.nanoTime();
    List<Command> last =
        calls.stream().flatMap(call -> Command.last(call, commands).stream()).toList();
    try {
      soon(() -> settled(last));
    } catch (ConditionTimeoutException unsettled) {
      Story story = new Story(api(), sandbox);
      calls.forEach(story::tell);
      throw unsettled;
    }
    int kept = (int) last.stream().filter(command -> !givenUp(command)).count();
    LOG.info(
        "kill {}: {} commands, {} acknowledged, {} unanswered, {} of {} kept; up in {} ms, settled {} ms later",
        number,
        commands.size(),
        commands.stream().filter(Command::acknowledged).count(),
        commands.stream().filter(one -> one.status() == 0).count(),
        kept,
        last.size(),
        (up - killed) / 1_000_000,
        (System.nanoTime() - up) / 1_000_000 - STAYS.toMillis());
    return kept;
  }

  /** Everybody hangs up: nothing is left. */
  void over() {
    for (int one = 0; one < CALLS; one++) {
      sandbox.hangsUp(phone(one), calls.get(one));
    }
    soon(
        () -> {
          calls.forEach(call -> assertThat(api().state(call)).as(call).isEqualTo("ended"));
          assertThat(sandbox.queues()).isEmpty();
          assertThat(sandbox.live()).isEmpty();
        });
  }

  @Override
  public void close() {
    child.close();
    balancer.close();
    server.close();
  }

  private void settled(List<Command> last) {
    assertThat(sandbox.live()).as("somebody was dropped").hasSize(2 * CALLS);
    calls.forEach(call -> truth.told(api().call(call)));
    last.stream()
        .filter(command -> !givenUp(command))
        .forEach(command -> truth.kept(command, api().call(command.call())));
  }

  /** Where a start takes long, a hold may have grown too old meanwhile; then that is told. */
  private boolean givenUp(Command command) {
    return command.what().equals("hold")
        && System.nanoTime() - command.sent() > HOLD_GIVEN_UP.toNanos()
        && api().timeline(command.call()).contains("hold failed");
  }

  private Child child() {
    return new Child(
        Instance.class,
        String.valueOf(server.port()),
        url(),
        database,
        "holdfast.lease=PT3S",
        "holdfast.twilio.connect-within=PT1S",
        "holdfast.twilio.answer-within=PT1.4S");
  }

  private int listens() {
    int at = Integer.parseInt(child.next("listens at "));
    child.listen();
    balancer.to(List.of(at));
    return at;
  }

  private Api api() {
    return new Api(port);
  }

  private String url() {
    return "http://localhost:" + balancer.port();
  }

  private static String phone(int number) {
    return "+155501009" + (10 + number);
  }

  private static void soon(ThrowingRunnable there) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(100))
        .during(STAYS)
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(there);
  }
}
