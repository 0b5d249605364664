package dev.holdfast.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rings when a call's record has changed; a command that waits for Twilio listens. */
public final class Bell {
  private final InstantSource time;
  private final Consumer<Runnable> waits;
  private final Map<String, Set<Listener>> listeners = new ConcurrentHashMap<>();

  /** One for which a thread waits as it is. */
  public Bell(InstantSource time) {
    this(time, Runnable::run);
  }

  /**
   * @param waits how a thread waits
   */
  public Bell(InstantSource time, Consumer<Runnable> waits) {
    this.time = time;
    this.waits = waits;
  }

  /** The record of a call, or of a placement, has changed. */
  public void ring(String key) {
    listeners.getOrDefault(key, Set.of()).forEach(Listener::ring);
  }

  /** Time has moved. */
  public void ringAll() {
    listeners.values().forEach(all -> all.forEach(Listener::ring));
  }

  /** How many listen at this moment, and have heard nothing yet. */
  public int waiting() {
    return (int)
        listeners.values().stream().flatMap(Set::stream).filter(Listener::isWaiting).count();
  }

  /**
   * Looks at once and after each change, until what is seen is enough or the time has come.
   *
   * @return what was seen last
   */
  public <T> T await(String key, Instant until, Supplier<T> look, Predicate<T> enough) {
    Listener listener = new Listener();
    listeners.compute(key, (one, all) -> with(all, listener));
    try {
      T seen = look.get();
      while (!enough.test(seen) && time.instant().isBefore(until)) {
        Duration most = Duration.between(time.instant(), until);
        waits.accept(() -> listener.pause(most));
        seen = look.get();
      }
      return seen;
    } finally {
      listeners.computeIfPresent(key, (one, all) -> without(all, listener));
    }
  }

  /** Inside the map's own lock: else the last one who leaves could take a newcomer's place away. */
  private static Set<Listener> with(@Nullable Set<Listener> all, Listener one) {
    Set<Listener> more = all == null ? ConcurrentHashMap.newKeySet() : all;
    more.add(one);
    return more;
  }

  private static @Nullable Set<Listener> without(Set<Listener> all, Listener one) {
    all.remove(one);
    return all.isEmpty() ? null : all;
  }
}
