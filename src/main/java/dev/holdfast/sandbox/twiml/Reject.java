package dev.holdfast.sandbox.twiml;

/** Refuses an inbound call without answering it. */
public record Reject(String reason) implements Verb {
  @Override
  public String name() {
    return "Reject";
  }
}
