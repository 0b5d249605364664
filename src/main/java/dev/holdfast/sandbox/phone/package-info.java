/**
 * The persons: how a phone answers, what it presses, when it hangs up.
 *
 * <p>What Twilio does about it belongs to the calls.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.phone;
