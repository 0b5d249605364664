package dev.holdfast.sandbox.engine;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Makes identifiers that look random and are the same for the same seed. */
public final class Sids {
  private final long seed;
  private final Map<String, Random> rows = new HashMap<>();

  public Sids(long seed) {
    this.seed = seed;
  }

  /** A Twilio SID: two capitals and 32 hexadecimal digits. */
  public String next(String prefix) {
    return prefix + hex(prefix) + hex(prefix);
  }

  /** A token as Twilio puts it into its idempotency header. */
  public String token() {
    var row = row("token");
    return new UUID(row.nextLong(), row.nextLong()).toString();
  }

  /** A number from {@code from} to {@code to}, both included. */
  public long between(long from, long to) {
    return from + (long) (row("delay").nextDouble() * (to - from + 1));
  }

  /** Draws one of {@code many}, from 0. */
  public int pick(int many) {
    return row("order").nextInt(many);
  }

  public long seed() {
    return seed;
  }

  private String hex(String name) {
    return HexFormat.of().toHexDigits(row(name).nextLong());
  }

  /** Each kind has a row of its own: a request more does not change the SIDs of calls. */
  private Random row(String name) {
    return rows.computeIfAbsent(name, key -> new Random(seed * 31 + key.hashCode()));
  }
}
