/**
 * Rooms: who is in, who hears whom, hold, announcements and their callbacks.
 *
 * <p>How Twilio's REST shows them does not belong here.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.conference;
