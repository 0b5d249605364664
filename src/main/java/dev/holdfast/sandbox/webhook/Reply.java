package dev.holdfast.sandbox.webhook;

import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What came back over the wire for one request. */
sealed interface Reply {
  /** An answer; header names are in lower case, a long body is cut. */
  record Answered(int status, Map<String, String> headers, Buffer body, long size)
      implements Reply {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    /** The same, still valid, with what a later answer without a body says of that. */
    Answered confirmedBy(Answered later) {
      var all = new HashMap<>(headers);
      for (String name : List.of("cache-control", "etag", "last-modified")) {
        if (later.headers.containsKey(name)) {
          all.put(name, later.header(name));
        }
      }
      return new Answered(status, Map.copyOf(all), body, size);
    }
  }

  /** No answer. */
  record Unanswered(Reason reason, String message) implements Reply {}

  /** Why there was none, with Twilio's number for it and the class that retries go by. */
  enum Reason {
    CONNECT(11205, "ct"),
    DNS(11210, "ct"),
    TIMEOUT(11200, "rt"),
    BROKEN(11206, "rt");

    private final int code;
    private final String failure;

    Reason(int code, String failure) {
      this.code = code;
      this.failure = failure;
    }

    int code() {
      return code;
    }

    String failure() {
      return failure;
    }
  }
}
