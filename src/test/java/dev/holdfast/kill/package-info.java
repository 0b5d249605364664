/**
 * A process of the application is killed under load, again and again: what it had answered is so in
 * the end, and nobody is dropped or left alone.
 *
 * <p>What the registry alone keeps belongs to its own tests; what becomes of a call when Twilio
 * fails, to the storm.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.kill;
