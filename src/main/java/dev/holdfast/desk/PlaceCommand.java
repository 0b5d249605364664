package dev.holdfast.desk;

import dev.holdfast.call.Address;
import java.time.Duration;
import java.util.Optional;

/**
 * A CRM asks for a call to be placed.
 *
 * @param agent who is rung first; empty: the line's agent
 */
public record PlaceCommand(String line, Address to, Optional<Address> agent, Duration patience) {}
