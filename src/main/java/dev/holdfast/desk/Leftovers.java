package dev.holdfast.desk;

import dev.holdfast.call.Address;
import dev.holdfast.call.CallSid;
import java.util.List;

/** What may have been left at Twilio. Fails as {@link Telephony} does. */
public interface Leftovers {
  /**
   * What is there that is ours by its name: rooms that are up and queues, 1,000 of each at most.
   */
  List<Stray> all();

  /** Ends a room, deletes a queue; one that is not there any more is fine. */
  void end(Stray stray);

  /** Who called and who was called; empty when Twilio does not know the call. */
  List<Address> addresses(CallSid sid);
}
