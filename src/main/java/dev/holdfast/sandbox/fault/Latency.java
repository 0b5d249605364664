package dev.holdfast.sandbox.fault;

import dev.holdfast.sandbox.engine.Engine;
import dev.holdfast.sandbox.engine.Sids;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** How long exchanges take under the real clock; the manual clock adds nothing. */
public final class Latency {
  /** A uniform distribution in milliseconds; equal ends make it fixed. */
  public record Range(long fromMillis, long toMillis) {
    public static final Range NONE = new Range(0, 0);
  }

  private final Engine engine;
  private final Sids random;
  private final Map<Side, Range> ranges = new EnumMap<>(Side.class);

  public Latency(Engine engine, Sids random) {
    this.engine = engine;
    this.random = random;
  }

  public void set(Side side, Range range) {
    ranges.put(side, range);
  }

  public Range range(Side side) {
    return ranges.getOrDefault(side, Range.NONE);
  }

  public Duration draw(Side side) {
    var range = range(side);
    if (engine.manual() || range.equals(Range.NONE)) {
      return Duration.ZERO;
    }
    return Duration.ofMillis(random.between(range.fromMillis(), range.toMillis()));
  }

  public void clear() {
    ranges.clear();
  }
}
