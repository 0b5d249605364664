/**
 * Twilio: REST by its own library, TwiML, webhook signatures, the URLs that we hand out.
 *
 * <p>Only here is {@code com.twilio} imported; nothing here decides what a leg shall do.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.twilio;
