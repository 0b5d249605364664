package dev.holdfast.sandbox.engine;

import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Makes identifiers that look random and are the same for the same seed. */
public final class Sids {
  private final long seed;
  private Random random;

  public Sids(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** A Twilio SID: two capitals and 32 hexadecimal digits. */
  public String next(String prefix) {
    return prefix + hex() + hex();
  }

  /** A token as Twilio puts it into its idempotency header. */
  public String token() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  /** A number from {@code from} to {@code to}, both included. */
  public long between(long from, long to) {
    return from + (long) (random.nextDouble() * (to - from + 1));
  }

  public long seed() {
    return seed;
  }

  /** Starts the same row again. */
  public void restart() {
    random = new Random(seed);
  }

  private String hex() {
    return String.format(Locale.ROOT, "%016x", random.nextLong());
  }
}
