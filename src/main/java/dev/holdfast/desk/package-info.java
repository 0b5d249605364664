/**
 * The words that routes speak, and the ports through which they reach Twilio and the registry.
 *
 * <p>Here belongs what connects a command or a webhook with the domain: one word, one decision. No
 * HTTP, no SQL, no Twilio types, no Camel.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.desk;
