package dev.holdfast.sandbox.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** A URL with the method it is asked by; an absent link has an empty URL. */
public record Link(String url, String method) {
  public static final Link NONE = new Link("", "POST");

  public Link {
    method = method.toUpperCase(Locale.ROOT);
  }

  public boolean isPresent() {
    return !url.isEmpty();
  }

  /** Whether it can be asked at all: http or https, with a host. */
  public boolean isAbsolute() {
    try {
      var uri = new URI(url);
      var scheme = uri.getScheme();
      return scheme != null && scheme.matches("(?i)https?") && uri.getRawAuthority() != null;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  /** The link as it reads from a document at {@code base}; unchanged if that has no URL. */
  public Link from(String base) {
    if (base.isEmpty() || isAbsolute()) {
      return this;
    }
    var bare = base.replaceFirst("#.*", "");
    if (url.isEmpty() || url.startsWith("#")) {
      return new Link(bare + url, method);
    }
    // java.net.URI still drops the last segment before a bare query, as RFC 2396 had it.
    if (url.startsWith("?")) {
      return new Link(bare.replaceFirst("\\?.*", "") + url, method);
    }
    try {
      return new Link(new URI(bare).resolve(new URI(url)).toString(), method);
    } catch (URISyntaxException malformed) {
      return this;
    }
  }
}
