package dev.holdfast.sandbox.call;

import java.time.Duration;

/**
 * A call to place.
 *
 * @param timeout how long it may ring
 * @param limit how long it may last once it is up
 */
public record Outbound(
    Origin origin, Duration timeout, Duration limit, Callbacks callbacks, Beginning beginning) {
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);
  public static final Duration DEFAULT_LIMIT = Duration.ofHours(4);
}
