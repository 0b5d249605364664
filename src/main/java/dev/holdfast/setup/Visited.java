package dev.holdfast.setup;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What came of an HTTP request. */
sealed interface Visited {
  /**
   * Somebody answered.
   *
   * @param body its beginning, and how long all of it was
   * @param firstByte after how long the head of the answer was there
   * @param certificate until when the certificate is good; over http: for ever
   */
  record Answered(
      URI url, int status, HttpHeaders headers, Taste body, Duration firstByte, Instant certificate)
      implements Visited {
    /** The content type without its parameters, in lower case. */
    String type() {
      return header("Content-Type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** A header, or nothing at all. */
    String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    /** Where it sends us instead, if it does. */
    Optional<URI> elsewhere() {
      String location = header("Location");
      return status >= 300 && status < 400 && !location.isEmpty()
          ? Optional.of(url.resolve(location.replace(" ", "%20")))
          : Optional.empty();
    }

    String text() {
      return StandardCharsets.UTF_8.decode(body.start().duplicate()).toString();
    }

    /** The answer in a few words. */
    String inShort() {
      return "HTTP " + status + (type().isEmpty() ? "" : ", " + type());
    }
  }

  /**
   * Nobody answered.
   *
   * @param why a part of a sentence
   * @param tls whether the two did not come to trust each other
   */
  record Silent(String why, boolean tls) implements Visited {}
}
