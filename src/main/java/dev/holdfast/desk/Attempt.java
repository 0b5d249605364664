package dev.holdfast.desk;

import dev.holdfast.call.Act;
import dev.holdfast.call.Entry;
import dev.holdfast.call.Outcome;
import java.util.Optional;

/**
 * An act that Twilio has answered; an act whose tries were exhausted stays an {@link Act}.
 *
 * @param answer the line of the timeline that says so, to be written with what comes of it
 */
public record Attempt(Act act, Outcome outcome, Optional<Entry> answer) {
  /** An attempt of which the timeline knows all there is to know. */
  public Attempt(Act act, Outcome outcome) {
    this(act, outcome, Optional.empty());
  }

  /** What it was an attempt of; Camel asks this of a loop's body even after an exception. */
  public String kind() {
    return act.kind();
  }
}
