package dev.holdfast.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * Somebody who has an API key. The key itself is not kept: a key is long and random, so one round
 * of SHA-256 cannot be turned round by guessing, and a slow hash would only slow every request
 * down.
 *
 * @param hash SHA-256 of the key, in hexadecimal digits
 * @param scopes what the key is good for
 * @param lines the lines whose calls the client sees; empty: all
 */
public record Client(String name, String hash, Set<Scope> scopes, Set<String> lines) {
  public Client {
    scopes = Set.copyOf(scopes);
    lines = Set.copyOf(lines);
  }

  /** The hash of a key. */
  public static String hash(String key) {
    return HexFormat.of().formatHex(sha256(key.getBytes(StandardCharsets.UTF_8)));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
