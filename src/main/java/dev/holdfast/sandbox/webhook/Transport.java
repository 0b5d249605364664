package dev.holdfast.sandbox.webhook;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Sends one request and brings its reply, off the engine's thread. */
interface Transport {
  /** One request as it goes over the wire. */
  record Parcel(
      String method,
      String url,
      Map<String, String> headers,
      String body,
      Duration connect,
      Duration total) {
    Parcel plus(Map<String, String> more) {
      var all = new HashMap<>(headers);
      all.putAll(more);
      return new Parcel(method, url, all, body, connect, total);
    }
  }

  /** Completes always, and normally. */
  CompletionStage<Reply> carry(Parcel parcel);
}
