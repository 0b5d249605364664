package dev.holdfast.sandbox.engine;

import java.time.Instant;
import java.util.Optional;

/** What a clock shows: its mode, its time and when the next entry is due, if there is one. */
public record ClockState(boolean manual, Instant now, Optional<Instant> nextDue) {}
