package dev.holdfast.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;

/**
 * The API keys of the settings, by the name of their client. A key is compared with every one of
 * them, each in constant time.
 */
public record Keys(Map<String, String> byClient) {
  private static final String BEARER = "Bearer ";

  public Keys {
    byClient = Map.copyOf(byClient);
  }

  /** The client whose key an {@code Authorization} header carries. */
  Optional<String> client(String authorization) {
    if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.empty();
    }
    byte[] key = authorization.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8);
    Optional<String> found = Optional.empty();
    for (Map.Entry<String, String> one : byClient.entrySet()) {
      if (MessageDigest.isEqual(key, one.getValue().getBytes(StandardCharsets.UTF_8))) {
        found = Optional.of(one.getKey());
      }
    }
    return found;
  }
}
