/**
 * The paths under /_sandbox, which Twilio has not.
 *
 * <p>Nothing here changes how Twilio behaves but through faults, quirks and phones.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.control;
