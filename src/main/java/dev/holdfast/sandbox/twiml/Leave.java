package dev.holdfast.sandbox.twiml;

/** Takes the leg out of the queue in whose wait document it stands. */
public record Leave() implements Verb {
  @Override
  public String name() {
    return "Leave";
  }
}
