package dev.holdfast.call;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A number of ours with its settings.
 *
 * @param name as the settings call it
 * @param agent who is rung for a caller
 * @param another who is rung when the agent cannot be had
 * @param customerLeaves what becomes of an agent whose customer hangs up while on hold
 * @param upgrade whether a hold on legs moves both into a room first
 * @param music the profile that is heard while waiting and on hold
 * @param holdLimit how long a hold may last
 * @param ringFor how long an address rings
 * @param zone whose local time its policies go by
 */
public record Line(
    String name,
    Address number,
    Path path,
    Address agent,
    Optional<Address> another,
    String music,
    Duration holdLimit,
    AtLimit atLimit,
    AgentLeaves agentLeaves,
    NobodyAnswers nobodyAnswers,
    CustomerLeaves customerLeaves,
    boolean upgrade,
    Duration ringFor,
    ZoneId zone) {}
