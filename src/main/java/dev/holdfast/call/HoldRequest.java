package dev.holdfast.call;

import java.util.Optional;

/**
 * What is asked of a hold.
 *
 * @param music a profile's name or a URL; empty: what the line plays
 */
public record HoldRequest(
    Selector leg,
    Optional<String> music,
    Optional<String> message,
    Optional<String> reason,
    Optional<String> by) {}
