package dev.holdfast.sandbox.webhook;

import dev.holdfast.sandbox.twiml.Trouble;
import io.vertx.core.buffer.Buffer;

/** What a request came to after all its tries. */
public sealed interface Result {
  /** An answer of the 2xx kind; {@code url} is where it came from in the end. */
  record Arrived(String contentType, Buffer body, long size, String url) implements Result {}

  /** None; {@code url} is what was asked last. */
  record Failed(Trouble trouble, String url) implements Result {}
}
