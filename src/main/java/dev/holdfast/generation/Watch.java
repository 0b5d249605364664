package dev.holdfast.generation;

import dev.holdfast.pool.Threads;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether the files have changed. A change is taken when two looks in a row have seen the
 * same: several files that are saved together, or one that is written slowly, are one edit.
 *
 * <p>It compares what is in the files: that sees the swapped links of a mounted volume and the
 * renames of editors, where notices of the file system do not come at all or come for others.
 */
public final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private final Ground ground;
  private final Generations generations;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Threads.named("routes"));
  private Sources seen;

  /** Looks when it is told to. */
  public Watch(Ground ground, Generations generations) {
    this.ground = ground;
    this.generations = generations;
    seen = Sources.of(ground);
  }

  /** From now on it looks by itself. */
  public void every(Duration pause) {
    var unused =
        clock.scheduleWithFixedDelay(
            this::safely, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Looks once; what has not changed since the look before is taken.
   *
   * @return whether what is there now is what serves, or has been refused; if not, look again
   */
  public synchronized boolean look() {
    Sources now = Sources.of(ground);
    boolean same = now.equals(seen);
    seen = now;
    if (!same) {
      return false;
    }
    generations.restartFor(now);
    return generations.take(now);
  }

  /** One look that breaks must not be the last one. */
  private void safely() {
    try {
      look();
    } catch (RuntimeException | LinkageError broken) {
      LOG.error("routes: a look broke", broken);
    }
  }

  @Override
  public void close() {
    clock.shutdown();
    try {
      var unused = clock.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
