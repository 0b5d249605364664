package dev.holdfast.sandbox.webhook;

import dev.holdfast.sandbox.wire.Link;
import dev.holdfast.sandbox.wire.Params;

/** A request that the sandbox wants to make; the CallSid is for the log, empty if there is none. */
public record Outgoing(Purpose purpose, Link link, Params params, String callSid) {}
