package dev.holdfast.sandbox.twiml;

import dev.holdfast.sandbox.wire.Link;
import java.time.Duration;

/**
 * Records the person on the leg; its name in TwiML is taken in Java.
 *
 * @param timeout how long a silence ends it
 * @param finishOnKey the keys of which each ends it
 * @param longest how long it may last
 */
public record RecordVerb(
    Link action, Duration timeout, String finishOnKey, Duration longest, RecordingOrder order)
    implements Verb {
  @Override
  public String name() {
    return "Record";
  }
}
