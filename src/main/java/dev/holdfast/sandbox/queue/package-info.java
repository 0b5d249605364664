/**
 * Queues: who waits in them and what they hear, who dials them, and the two joined through them
 * (reference, section 3).
 *
 * <p>How Twilio's REST shows them does not belong here.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.queue;
