package dev.holdfast.sandbox.twiml;

import dev.holdfast.sandbox.wire.Link;
import java.time.Duration;

/**
 * Joins this leg with something; an absent action lets the document go on.
 *
 * @param timeout how long phones ring, or how long somebody is waited for in a queue
 * @param timeLimit how long the two may talk
 * @param callerId empty for the caller's own
 * @param answerOnBridge lets an inbound leg ring on until somebody answers
 */
public record Dial(
    Link action,
    Duration timeout,
    Duration timeLimit,
    boolean hangupOnStar,
    boolean answerOnBridge,
    String callerId,
    DialRecording recording,
    Noun noun)
    implements Verb {
  @Override
  public String name() {
    return "Dial";
  }
}
