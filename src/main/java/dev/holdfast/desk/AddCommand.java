package dev.holdfast.desk;

import dev.holdfast.call.Address;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Role;
import java.time.Duration;
import java.util.Optional;

/**
 * A CRM asks for one more party in a call.
 *
 * @param request ours, where the CRM may repeat it; a party that was added for it is not added
 *     again
 */
public record AddCommand(
    CallSid call, Address to, Role role, Duration patience, Optional<String> request) {
  /** The same command, under an id of ours. */
  public AddCommand as(Optional<String> id) {
    return new AddCommand(call, to, role, patience, id);
  }
}
