package dev.holdfast.desk;

import dev.holdfast.call.CallSid;
import java.util.Optional;

/**
 * What an event has made of a call.
 *
 * @param about the call; empty: none of ours
 * @param due whether something is to be done at Twilio now
 */
public record Heard(Optional<CallSid> about, boolean due) {
  static final Heard NOTHING = new Heard(Optional.empty(), false);

  /** The call, where something is due for it. */
  public CallSid call() {
    return about.orElseThrow();
  }
}
