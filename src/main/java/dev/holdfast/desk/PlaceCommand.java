package dev.holdfast.desk;

import dev.holdfast.call.Address;
import java.time.Duration;
import java.util.Optional;

/**
 * A CRM asks for a call to be placed.
 *
 * @param agent who is rung first; empty: the line's agent
 * @param request ours, where the CRM may repeat it; the placement gets this id
 */
public record PlaceCommand(
    String line, Address to, Optional<Address> agent, Duration patience, Optional<String> request) {
  /** The same command, under an id of ours. */
  public PlaceCommand as(Optional<String> id) {
    return new PlaceCommand(line, to, agent, patience, id);
  }
}
