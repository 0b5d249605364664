package dev.holdfast.sandbox.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * What a clock shows.
 *
 * @param inOrderOfDispatch whether answers take effect in that order, or in one drawn from the seed
 * @param nextDue when the next entry is due, if there is one
 */
public record ClockState(
    boolean manual, boolean inOrderOfDispatch, Instant now, Optional<Instant> nextDue) {}
