package dev.holdfast.sandbox.twiml;

/** Something that Twilio would tell in its debugger, with the number of its dictionary. */
public record Trouble(int code, String message) {}
