/**
 * The domain: calls, legs, their states and moves, refusals, and what is due at Twilio.
 *
 * <p>Here belongs what would be true with pencil and paper: no Camel, no Twilio, no SQL, no clock.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.call;
