package dev.holdfast.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How connections are kept.
 *
 * @param requestWithin how long the head of a connection's first request, and any body, may take
 * @param idle how long a connection may be open between two requests
 */
public record Transport(Optional<Pem> tls, Duration requestWithin, Duration idle) {
  /** A certificate with its chain, and its key, both in PEM files. */
  public record Pem(Path certificate, Path key) {}
}
