package dev.holdfast.sandbox.twiml;

import java.time.Duration;

/** Says nothing for a while. */
public record Pause(Duration length) implements Verb {
  @Override
  public String name() {
    return "Pause";
  }
}
