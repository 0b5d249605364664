package dev.holdfast.sandbox.twiml;

/** Speaks a text, {@code loop} times; 0 is for ever. */
public record Say(String text, String voice, String language, int loop) implements Verb {
  @Override
  public String name() {
    return "Say";
  }
}
