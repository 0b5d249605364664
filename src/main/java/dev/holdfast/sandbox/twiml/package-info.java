/**
 * TwiML as a sealed family of values, and the reader that makes them from XML with Twilio's error
 * codes.
 *
 * <p>What a verb does on a leg does not belong here.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.twiml;
