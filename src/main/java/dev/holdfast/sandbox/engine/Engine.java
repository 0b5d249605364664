package dev.holdfast.sandbox.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One queue, one clock, one thread: whatever happens in the sandbox happens as an entry in here.
 *
 * <p>What comes from outside waits in the inbox and becomes an entry that is due now. Due entries
 * run at once under either clock. Under the manual clock later ones run only while somebody
 * advances, and only when no exchange of the sandbox's own is in flight; and an answer takes effect
 * only when nothing is due. So the model needs no lock and the same script gives the same story.
 *
 * <p>Only {@link #enter}, {@link #advance} and {@link #close} may be called from other threads.
 */
public final class Engine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
  private static final long IDLE_MILLIS = 60_000;

  private final Inbox inbox = new Inbox();
  private final Agenda agenda = new Agenda();
  private final Flights flights = new Flights();
  private final Advances advances = new Advances();
  private final Thread thread = new Thread(this::work, "sandbox-engine");
  private volatile TimeSource time;
  private volatile boolean closed;

  public Engine(TimeSource time) {
    this.time = time;
    thread.setDaemon(true);
  }

  public void start() {
    thread.start();
  }

  public Instant now() {
    return time.now();
  }

  /** Enters something that comes from outside. */
  public void enter(Runnable entry) {
    inbox.add(entry);
  }

  /** Runs an entry after all that is due now. */
  public void soon(Runnable entry) {
    agenda.add(now(), entry);
  }

  public Timer after(Duration delay, Runnable entry) {
    return agenda.add(now().plus(delay), entry);
  }

  /**
   * Starts an exchange with the outside whose result comes back as an entry. The stage has to
   * complete, and normally: what goes wrong is a value.
   */
  public <T> void send(Supplier<CompletionStage<T>> exchange, Consumer<T> effect) {
    var flight = flights.depart();
    var unused =
        exchange
            .get()
            .whenComplete(
                (result, broken) -> enter(() -> land(flight, () -> effect.accept(result))));
  }

  /** In which order exchanges in flight take effect under the manual clock. */
  public void takeEffectBy(Order order) {
    flights.order(order);
  }

  public ClockState state() {
    return new ClockState(manual(), flights.inOrderOfDispatch(), now(), agenda.nextDue());
  }

  public boolean manual() {
    return time instanceof ManualTime;
  }

  /** Stops the clock at its time, or at a later one. */
  public void goManual(Instant from) {
    var stopped = new ManualTime(now());
    stopped.moveTo(from);
    time = stopped;
  }

  /** Lets the clock run from where it stands; those who wait for an advance are let go. */
  public void goReal() {
    time = RealTime.goingOnFrom(now());
    // What waited for its turn waits no more.
    soon(() -> flights.takeLanded(Engine::run));
    advances.letAllGo(state());
  }

  /** Moves the manual clock; completes when nothing is due any more and nothing is in flight. */
  public CompletableFuture<ClockState> advance(Duration step) {
    var done = new CompletableFuture<ClockState>();
    enter(() -> advances.add(now().plus(step), done));
    return done;
  }

  /** Forgets all that the model has set for itself, and every exchange in flight. */
  public void clear() {
    agenda.clear();
    flights.forget();
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }

  private void work() {
    while (!closed) {
      try {
        step();
      } catch (InterruptedException stop) {
        return;
      }
    }
  }

  private void step() throws InterruptedException {
    inbox.empty(this::admit);
    var due = agenda.takeDue(now());
    if (due.isPresent()) {
      run(due.get());
    } else if (!takeEffect() && !moveOn()) {
      inbox.await(millisToNext(), this::admit);
    }
  }

  /** Under the manual clock an answer has to wait: for its turn, and until nothing is due. */
  private void land(Flights.Flight flight, Runnable effect) {
    flights.land(flight, effect);
    if (!manual()) {
      flights.take(flight).ifPresent(Engine::run);
    }
  }

  private boolean takeEffect() {
    var effect = manual() ? flights.takeNext() : Optional.<Runnable>empty();
    effect.ifPresent(Engine::run);
    return effect.isPresent();
  }

  private void admit(Runnable arrived) {
    agenda.admit(now(), arrived);
  }

  private boolean moveOn() {
    if (advances.isEmpty() || !flights.none() || !(time instanceof ManualTime clock)) {
      return false;
    }
    var target = advances.target();
    var next = agenda.nextDue();
    if (next.isPresent() && !next.get().isAfter(target)) {
      clock.moveTo(next.get());
    } else {
      clock.moveTo(target);
      advances.arrive(state());
    }
    return true;
  }

  private long millisToNext() {
    if (manual()) {
      return IDLE_MILLIS;
    }
    return agenda
        .nextDue()
        .map(due -> Math.min(IDLE_MILLIS, Duration.between(now(), due).toMillis() + 1))
        .orElse(IDLE_MILLIS);
  }

  /** One broken entry must not stop all the others: it is a bug, and it is told. */
  private static void run(Runnable entry) {
    try {
      entry.run();
    } catch (RuntimeException bug) {
      LOG.error("an entry of the sandbox failed", bug);
    }
  }
}
