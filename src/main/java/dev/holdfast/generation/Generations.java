package dev.holdfast.generation;

import dev.holdfast.lint.Fault;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The generation that serves, those that end, and what was said of the files last.
 *
 * <p>An edit is linted, then tried beside the generation that serves; until then nothing has
 * changed for anybody. Then it is handed over to. If the new one cannot begin, the old one goes on
 * as if nothing had been. What is bad is said once: in the log, and by {@link #standing()} until
 * the files are good again.
 */
public final class Generations implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

  /** With more that end a new edit waits: each has threads of its own. */
  private static final int MOST_ENDING = 3;

  private static final int MOST_LOGGED = 5;

  private final Ground ground;
  private final Supplier<List<Fault>> lint;
  private final Predicate<String> readAtStart;
  private final InstantSource time;
  private final Sources first;
  private final Relay relay;
  private volatile Verdict verdict = new Verdict.Good();
  private volatile List<String> restart = List.of();
  private final AtomicInteger refusals = new AtomicInteger();
  private Sources refused;

  /**
   * Builds the first one of what is there; it begins when it is told to.
   *
   * @param front who hands requests over; when it has returned, none goes to another router
   * @param lint what is wrong with the files as they are now
   * @param readAtStart the settings of which a change needs a restart
   * @throws Unfit when it cannot be built
   */
  public Generations(
      Ground ground,
      Consumer<Router> front,
      Supplier<List<Fault>> lint,
      Predicate<String> readAtStart,
      InstantSource time) {
    this.ground = ground;
    this.lint = lint;
    this.readAtStart = readAtStart;
    this.time = time;
    first = Sources.of(ground);
    refused = first;
    Trial trial = Generation.tried(ground, first);
    if (trial instanceof Trial.Failed failed) {
      throw new Unfit(failed.faults());
    }
    Generation generation = ((Trial.Passed) trial).generation();
    relay = new Relay(front, new Relay.Serving(1, time.instant(), first, generation));
  }

  /**
   * Begins with the clocks, and serves.
   *
   * @throws Unfit when it cannot
   */
  public void begin() {
    try {
      relay.begin();
    } catch (Exception broken) {
      throw new Unfit(Trouble.of(broken, first));
    }
  }

  /** How the routes stand. */
  public Standing standing() {
    Relay.Serving now = relay.serving();
    return new Standing(
        now.number(),
        now.since(),
        List.copyOf(now.sources().files().keySet()),
        now.generation().routes(),
        verdict,
        restart);
  }

  /** How many edits were refused. */
  public int refusals() {
    return refusals.get();
  }

  /** How many exchanges are on their way, in all of them. */
  public int inFlight() {
    return relay.inFlight();
  }

  /** Runs a step of the one that serves and waits for its end. */
  public void run(String step) {
    relay.serving().generation().run(step);
  }

  /** Says what of these is read at the start only. */
  void restartFor(Sources now) {
    List<String> keys = now.differing(first).stream().filter(readAtStart).toList();
    if (!keys.equals(restart) && !keys.isEmpty()) {
      LOG.warn("routes: a restart is needed for {}", keys);
    }
    restart = keys;
  }

  /**
   * Takes an edit, if it is one and is good; what is bad is said once.
   *
   * @return whether it is settled; if not, it waits for older generations to end, or has changed
   */
  synchronized boolean take(Sources edit) {
    if (edit.sameRoutes(relay.serving().sources())) {
      back();
    } else if (!edit.sameRoutes(refused) && relay.ending() < MOST_ENDING) {
      judge(edit);
    }
    return edit.sameRoutes(relay.serving().sources()) || edit.sameRoutes(refused);
  }

  private void judge(Sources edit) {
    List<Fault> faults = new ArrayList<>(Rules.unfit(edit));
    if (faults.isEmpty()) {
      faults.addAll(lint.get());
    }
    Trial trial =
        faults.isEmpty() ? Generation.tried(ground, edit) : new Trial.Failed(List.copyOf(faults));
    boolean same = edit.sameRoutes(Sources.of(ground));
    if (trial instanceof Trial.Passed passed) {
      if (same) {
        swap(edit, passed.generation());
      } else {
        passed.generation().close();
      }
    } else if (same) {
      refuse(edit, ((Trial.Failed) trial).faults());
    }
  }

  private void swap(Sources edit, Generation fresh) {
    try {
      relay.to(edit, fresh, time.instant());
    } catch (Exception | LinkageError broken) {
      refuse(edit, Trouble.of(broken, edit));
      return;
    }
    verdict = new Verdict.Good();
    refused = edit;
    LOG.info("routes: generation {} serves", relay.serving().number());
  }

  private void refuse(Sources edit, List<Fault> faults) {
    refused = edit;
    refusals.incrementAndGet();
    verdict = new Verdict.Bad(time.instant(), List.copyOf(faults));
    LOG.warn(
        "routes: the edit is refused, generation {} serves on: {}",
        relay.serving().number(),
        brief(faults));
  }

  private void back() {
    if (verdict instanceof Verdict.Bad) {
      LOG.info("routes: the files are again those of generation {}", relay.serving().number());
    }
    verdict = new Verdict.Good();
    refused = relay.serving().sources();
  }

  /** What fits into a log; all of it is told by {@link #standing()}. */
  private static String brief(List<Fault> faults) {
    int more = faults.size() - MOST_LOGGED;
    String some = lines(faults.stream().limit(MOST_LOGGED).toList(), "; ");
    return more > 0 ? some + "; and " + more + " more" : some;
  }

  static String lines(List<Fault> faults, String between) {
    return faults.stream().map(Fault::toString).collect(Collectors.joining(between));
  }

  @Override
  public synchronized void close() {
    relay.close();
  }
}
