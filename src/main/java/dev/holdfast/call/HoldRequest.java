package dev.holdfast.call;

import java.util.Optional;

/**
 * What is asked of a hold.
 *
 * @param music a profile's name or a URL; empty: what the line plays
 * @param way for a call on legs: in a queue, or into a room first
 */
public record HoldRequest(
    Selector leg,
    Optional<String> music,
    Optional<String> message,
    Optional<String> reason,
    Optional<String> by,
    Way way) {}
