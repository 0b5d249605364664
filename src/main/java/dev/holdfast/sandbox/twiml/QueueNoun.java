package dev.holdfast.sandbox.twiml;

import dev.holdfast.sandbox.wire.Link;

/**
 * A queue whose first is to be talked to (reference, section 3.2).
 *
 * @param whisper runs on the queued leg before the two are joined; absent for none
 */
public record QueueNoun(String queue, Link whisper) implements Noun {
  @Override
  public String name() {
    return "Queue";
  }
}
