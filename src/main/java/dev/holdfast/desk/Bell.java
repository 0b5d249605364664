package dev.holdfast.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rings when a call's record has changed; a command that waits for Twilio listens. */
public final class Bell {
  private final InstantSource time;
  private final Map<String, Set<Semaphore>> listeners = new ConcurrentHashMap<>();
  private final AtomicInteger waiting = new AtomicInteger();

  public Bell(InstantSource time) {
    this.time = time;
  }

  /** The record of a call, or of a placement, has changed. */
  public void ring(String key) {
    listeners.getOrDefault(key, Set.of()).forEach(Semaphore::release);
  }

  /** Time has moved. */
  public void ringAll() {
    listeners.values().forEach(all -> all.forEach(Semaphore::release));
  }

  /** How many listen at this moment. */
  public int waiting() {
    return waiting.get();
  }

  /**
   * Looks at once and after each change, until there is an answer or the time has come.
   *
   * @return the answer; empty when the time came first
   */
  public <T> Optional<T> await(String key, Instant until, Supplier<Optional<T>> look) {
    Semaphore changed = new Semaphore(0);
    listeners.compute(key, (one, all) -> with(all, changed));
    try {
      Optional<T> answer = look.get();
      while (answer.isEmpty() && time.instant().isBefore(until)) {
        pause(changed, Duration.between(time.instant(), until));
        answer = look.get();
      }
      return answer;
    } finally {
      listeners.computeIfPresent(key, (one, all) -> without(all, changed));
    }
  }

  /** Inside the map's own lock: else the last one who leaves could take a newcomer's place away. */
  private static Set<Semaphore> with(@Nullable Set<Semaphore> all, Semaphore one) {
    Set<Semaphore> more = all == null ? ConcurrentHashMap.newKeySet() : all;
    more.add(one);
    return more;
  }

  private static @Nullable Set<Semaphore> without(Set<Semaphore> all, Semaphore one) {
    all.remove(one);
    return all.isEmpty() ? null : all;
  }

  private void pause(Semaphore changed, Duration most) {
    waiting.incrementAndGet();
    try {
      if (changed.tryAcquire(Math.max(1, most.toMillis()), TimeUnit.MILLISECONDS)) {
        changed.drainPermits();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for Twilio", stopping);
    } finally {
      waiting.decrementAndGet();
    }
  }
}
