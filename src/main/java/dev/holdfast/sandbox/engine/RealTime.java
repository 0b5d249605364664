package dev.holdfast.sandbox.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The wall clock, shifted so that time never steps back when a manual clock is left behind. */
public record RealTime(InstantSource wall, Duration shift) implements TimeSource {

  public RealTime() {
    this(InstantSource.system(), Duration.ZERO);
  }

  static RealTime goingOnFrom(Instant now) {
    var wall = InstantSource.system();
    return new RealTime(wall, Duration.between(wall.instant(), now));
  }

  @Override
  public Instant now() {
    return wall.instant().plus(shift);
  }
}
