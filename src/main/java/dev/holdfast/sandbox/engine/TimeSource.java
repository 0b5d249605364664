package dev.holdfast.sandbox.engine;

import java.time.Instant;

/** Where the sandbox has its time from. */
public interface TimeSource {
  Instant now();
}
