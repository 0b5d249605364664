package dev.holdfast.sandbox.twiml;

/** Says nothing for a while. */
public record Pause(java.time.Duration length) implements Verb {
  @Override
  public String name() {
    return "Pause";
  }
}
