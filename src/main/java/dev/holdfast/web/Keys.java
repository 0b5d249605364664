package dev.holdfast.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The clients of the settings. The hash of a key is compared with the hash of every one of theirs,
 * each in constant time.
 */
public record Keys(List<Client> clients) {
  private static final String BEARER = "Bearer ";

  public Keys {
    clients = List.copyOf(clients);
  }

  /** The client whose key an {@code Authorization} header carries. */
  Optional<Client> client(String authorization) {
    if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.empty();
    }
    byte[] hash = bytes(Client.hash(authorization.substring(BEARER.length()).strip()));
    Optional<Client> found = Optional.empty();
    for (Client one : clients) {
      if (MessageDigest.isEqual(hash, bytes(one.hash()))) {
        found = Optional.of(one);
      }
    }
    return found;
  }

  /** The names of the clients that have a scope. */
  public Set<String> with(Scope scope) {
    return clients.stream()
        .filter(client -> client.scopes().contains(scope))
        .map(Client::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The lines that each client is limited to; empty: to none. */
  public Map<String, Set<String>> lines() {
    return clients.stream().collect(Collectors.toUnmodifiableMap(Client::name, Client::lines));
  }

  private static byte[] bytes(String hex) {
    return hex.getBytes(StandardCharsets.US_ASCII);
  }
}
