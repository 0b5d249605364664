package dev.holdfast.desk;

import dev.holdfast.call.Act;
import dev.holdfast.call.Outcome;

/** An act that Twilio has answered; an act whose tries were exhausted stays an {@link Act}. */
public record Attempt(Act act, Outcome outcome) {
  /** What it was an attempt of; Camel asks this of a loop's body even after an exception. */
  public String kind() {
    return act.kind();
  }
}
