package dev.holdfast.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long an address waits for the answer to a bad key: nothing at first, then twice as long each
 * time, up to a limit, until it has been quiet for ten minutes. Nobody is locked out, as others may
 * come from the same address: a good key is never slowed down.
 */
final class Patience {
  private static final Duration FIRST = Duration.ofMillis(50);
  private static final Duration FORGOTTEN = Duration.ofMinutes(10);
  private static final int DOUBLINGS = 10;
  private static final int ADDRESSES = 10_000;
  private static final int WAITING = 256;

  private final Duration most;
  private final Cache<String, Integer> bad;
  private final AtomicInteger waiting = new AtomicInteger();

  Patience(Duration most, Ticker ticker) {
    this.most = most;
    this.bad =
        Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterWrite(FORGOTTEN)
            .ticker(ticker)
            .executor(Runnable::run)
            .build();
  }

  /** Counts a bad key; how long its answer is kept back. */
  Duration after(String address) {
    int before = bad.asMap().merge(address, 1, Integer::sum) - 1;
    if (before == 0) {
      return Duration.ZERO;
    }
    Duration wait = FIRST.multipliedBy(1L << Math.min(before - 1, DOUBLINGS));
    return wait.compareTo(most) > 0 ? most : wait;
  }

  /**
   * Takes a place among the answers that are kept back. When none is left an answer goes out at
   * once: what waits must not fill the memory, and it is the length of a key that protects it.
   */
  boolean enter() {
    if (waiting.incrementAndGet() <= WAITING) {
      return true;
    }
    waiting.decrementAndGet();
    return false;
  }

  /** Gives the place back. */
  void leave() {
    waiting.decrementAndGet();
  }
}
