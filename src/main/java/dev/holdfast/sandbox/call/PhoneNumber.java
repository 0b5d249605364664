package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.wire.Link;

/** What a number of the account does with a call. */
public record PhoneNumber(String e164, Link voice, Link fallback, Link statusCallback) {}
