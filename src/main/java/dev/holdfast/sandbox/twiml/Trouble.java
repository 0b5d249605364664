package dev.holdfast.sandbox.twiml;

/** Something that Twilio would tell in its debugger, with the number of its dictionary. */
public record Trouble(int code, String message) {
  /** The sandbox itself cannot or will not go on; no fallback would be asked at Twilio. */
  public static final int STOPPED = 12400;
}
