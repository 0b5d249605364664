/**
 * A stand-in for the voice half of Twilio, over HTTP: the entry point and its composition.
 *
 * <p>A product of its own: nothing of Holdfast, of Camel or of Twilio's libraries belongs here.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox;
