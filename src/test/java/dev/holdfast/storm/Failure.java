package dev.holdfast.storm;

/** A script that went wrong, and how. */
record Failure(Script script, AssertionError why) {}
