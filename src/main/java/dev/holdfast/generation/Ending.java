package dev.holdfast.generation;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A generation that serves no more: it ends, on a thread of its own, when everything in it is
 * through. What goes wrong with that is its own affair.
 */
final class Ending implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ending.class);
  private static final long MOST_SECONDS = 120;
  private static final long LOOK_MILLIS = 20;

  private final Generation generation;
  private Thread thread = new Thread(() -> {});
  private boolean hurried;

  Ending(Generation generation) {
    this.generation = generation;
  }

  int inFlight() {
    return generation.inFlight();
  }

  /** Begins to end. */
  synchronized void begin(Consumer<Ending> ended) {
    thread =
        new Thread(
            () -> {
              end();
              ended.accept(this);
            },
            "generation-ends");
    thread.start();
  }

  private void end() {
    try {
      through();
      generation.close();
    } catch (InterruptedException | RuntimeException broken) {
      LOG.error("routes: an old generation did not end well", broken);
    }
  }

  private synchronized void through() throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    while (!hurried && !generation.through() && System.nanoTime() < until) {
      TimeUnit.MILLISECONDS.timedWait(this, LOOK_MILLIS);
    }
  }

  /** Waits no longer for what is on its way, but for its end. */
  @Override
  public void close() {
    Thread ends;
    synchronized (this) {
      hurried = true;
      notifyAll();
      ends = thread;
    }
    try {
      ends.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
