package dev.holdfast.setup;

/**
 * One thing that is set otherwise than it should be.
 *
 * @param what as Twilio calls it
 * @param is empty: it is not set
 * @param shall empty: it should not be set
 * @param price what it means for callers
 */
public record Difference(String what, String is, String shall, String price) {}
