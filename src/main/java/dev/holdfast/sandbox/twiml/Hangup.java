package dev.holdfast.sandbox.twiml;

/** Ends the call. */
public record Hangup() implements Verb {
  @Override
  public String name() {
    return "Hangup";
  }
}
