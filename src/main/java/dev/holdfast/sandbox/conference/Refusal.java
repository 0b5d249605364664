package dev.holdfast.sandbox.conference;

/** A no of Twilio's: the HTTP status, the code and the sentence of its answer. */
public record Refusal(int status, int code, String message) {}
