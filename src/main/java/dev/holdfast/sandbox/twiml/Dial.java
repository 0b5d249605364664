package dev.holdfast.sandbox.twiml;

import dev.holdfast.sandbox.wire.Link;
import java.time.Duration;

/** Joins this leg with something; an absent action lets the document go on. */
public record Dial(Link action, Duration timeLimit, boolean hangupOnStar, Noun noun)
    implements Verb {
  @Override
  public String name() {
    return "Dial";
  }
}
