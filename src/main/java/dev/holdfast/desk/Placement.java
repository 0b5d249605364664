package dev.holdfast.desk;

import dev.holdfast.call.Address;
import java.time.Instant;

/**
 * An outbound call before Twilio has named its first leg.
 *
 * @param id ours; travels in the URLs of the leg
 */
public record Placement(String id, String line, Address agent, Address to, Instant askedAt) {}
