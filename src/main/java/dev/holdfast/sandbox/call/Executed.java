package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.hearing.Source;
import java.time.Instant;

/** A verb that a leg has run, when, and from which document. */
public record Executed(Instant at, String verb, Source source, String document) {}
