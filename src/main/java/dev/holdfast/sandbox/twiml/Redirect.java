package dev.holdfast.sandbox.twiml;

/** Goes on with another document; an empty URL is the same document again. */
public record Redirect(dev.holdfast.sandbox.wire.Link target) implements Verb {
  @Override
  public String name() {
    return "Redirect";
  }
}
