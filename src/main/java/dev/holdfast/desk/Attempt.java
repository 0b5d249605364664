package dev.holdfast.desk;

import dev.holdfast.call.Act;
import dev.holdfast.call.Outcome;

/** An act that Twilio has answered; an act whose tries were exhausted stays an {@link Act}. */
public record Attempt(Act act, Outcome outcome) {}
