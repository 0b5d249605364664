package dev.holdfast.setup;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A sound that was looked at.
 *
 * @param length zero: its head does not say
 */
record Sound(URI url, Finding finding, Duration length) {
  /** How long it plays, if that is known. */
  Optional<Duration> known() {
    return length.isZero() ? Optional.empty() : Optional.of(length);
  }
}
