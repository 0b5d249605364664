package dev.holdfast.sandbox.twiml;

/** A verb or noun that Twilio has and the sandbox has not yet. */
public record Unsupported(String name) implements Verb {}
