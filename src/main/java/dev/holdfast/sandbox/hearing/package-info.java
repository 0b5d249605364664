/**
 * What a leg hears: sounds, where they come from, and the list of all since the start.
 *
 * <p>Why it hears them is decided elsewhere.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.hearing;
