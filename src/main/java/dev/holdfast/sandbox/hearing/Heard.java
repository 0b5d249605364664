package dev.holdfast.sandbox.hearing;

import java.time.Instant;

/** A sound with the moment from which it was heard. */
public record Heard(Instant at, Sound sound) {}
