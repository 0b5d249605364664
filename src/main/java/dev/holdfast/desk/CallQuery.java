package dev.holdfast.desk;

import java.util.Optional;

/** A CRM asks for the live calls in a state, of a line. */
public record CallQuery(Optional<String> state, Optional<String> line) {}
