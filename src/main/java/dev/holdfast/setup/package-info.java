/**
 * Going live: whether the account, its numbers, the public URL and every sound are as live calls
 * need them, each question answered in a line.
 *
 * <p>What belongs here looks from outside, as Twilio does, and needs neither the record nor a port
 * of its own; nothing here serves calls, and nothing but a number's configuration is ever changed.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.setup;
