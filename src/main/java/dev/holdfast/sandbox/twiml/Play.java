package dev.holdfast.sandbox.twiml;

/** Plays a file, {@code loop} times (0 is 1000 times), or tones. */
public record Play(String url, int loop, String digits) implements Verb {
  @Override
  public String name() {
    return "Play";
  }
}
