package dev.holdfast.sandbox.wire;

import java.util.Map;

/** What a client gets for its request: an answer, a broken connection, or nothing at all. */
public sealed interface Reaction {
  /** An answer; an empty body goes out without a content type. */
  record Answer(int status, Map<String, String> headers, String body) implements Reaction {
    public static Answer json(int status, String body) {
      return new Answer(status, Map.of("Content-Type", "application/json"), body);
    }
  }

  /** The connection is closed without an answer. */
  record Broken() implements Reaction {}

  /** The connection stays open and nothing comes. */
  record Silent() implements Reaction {}
}
