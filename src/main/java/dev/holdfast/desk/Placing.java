package dev.holdfast.desk;

import dev.holdfast.call.CallSid;
import java.time.Instant;
import java.util.Optional;

/**
 * A call that is being placed.
 *
 * @param until how long the CRM waits
 * @param sid the first leg, once Twilio has named it
 * @param reply the answer, where it is known already
 */
public record Placing(
    Placement placement, Instant until, Optional<CallSid> sid, Optional<Reply> reply) {

  Placing as(CallSid name) {
    return new Placing(placement, until, Optional.of(name), reply);
  }

  Placing replied(Reply told) {
    return new Placing(placement, until, sid, Optional.of(told));
  }
}
