package dev.holdfast.sandbox.webhook;

import dev.holdfast.sandbox.wire.Dates;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One cookie as a server set it: where it goes back to, and until when. */
record Cookie(
    String name,
    String value,
    String host,
    boolean subdomains,
    String path,
    boolean secure,
    Instant until) {

  /** Reads a Set-Cookie header; one for somebody else's host is no cookie. */
  static Optional<Cookie> read(String header, URI from, Instant now) {
    var parts = header.split(";", -1);
    int sign = parts[0].indexOf('=');
    if (sign < 1) {
      return Optional.empty();
    }
    var said = attributes(parts);
    var host = host(from);
    var domain = said.getOrDefault("domain", "").replaceFirst("^\\.", "").toLowerCase(Locale.ROOT);
    var path = said.getOrDefault("path", "");
    var cookie =
        new Cookie(
            parts[0].substring(0, sign).strip(),
            parts[0].substring(sign + 1).strip(),
            domain.isEmpty() ? host : domain,
            !domain.isEmpty(),
            path.startsWith("/") ? path : folder(from),
            said.containsKey("secure"),
            until(said, now));
    return cookie.isFor(host) ? Optional.of(cookie) : Optional.empty();
  }

  boolean goesTo(URI url, Instant now) {
    var asked = path(url);
    var below = path.endsWith("/") ? path : path + "/";
    return now.isBefore(until)
        && isFor(host(url))
        && (asked.equals(path) || asked.startsWith(below))
        && (!secure || "https".equalsIgnoreCase(url.getScheme()));
  }

  boolean replaces(Cookie other) {
    return name.equals(other.name) && host.equals(other.host) && path.equals(other.path);
  }

  private boolean isFor(String asked) {
    return asked.equals(host) || (subdomains && asked.endsWith("." + host));
  }

  private static Map<String, String> attributes(String[] parts) {
    var attributes = new HashMap<String, String>();
    for (int i = 1; i < parts.length; i++) {
      var pair = parts[i].split("=", 2);
      var value = pair.length > 1 ? pair[1].strip() : "";
      attributes.put(pair[0].strip().toLowerCase(Locale.ROOT), value);
    }
    return attributes;
  }

  /** Max-Age wins over Expires; without both it lasts as long as the call. */
  private static Instant until(Map<String, String> said, Instant now) {
    var age = said.getOrDefault("max-age", "");
    if (age.matches("-?\\d{1,9}")) {
      return now.plusSeconds(Long.parseLong(age));
    }
    return Dates.http(said.getOrDefault("expires", "")).orElse(Instant.MAX);
  }

  private static String host(URI url) {
    return Optional.ofNullable(url.getHost()).orElse("").toLowerCase(Locale.ROOT);
  }

  private static String path(URI url) {
    var path = Optional.ofNullable(url.getPath()).orElse("");
    return path.isEmpty() ? "/" : path;
  }

  private static String folder(URI url) {
    var path = path(url);
    return path.substring(0, Math.max(1, path.lastIndexOf('/')));
  }
}
