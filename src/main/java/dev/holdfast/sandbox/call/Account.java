package dev.holdfast.sandbox.call;

/** The one account: its SID and its token. */
public record Account(String sid, String token) {}
