/**
 * A Dial that rings phones: the ringing, the words before the two are joined, the two joined, and
 * all the ways in which that ends (reference, section 2).
 *
 * <p>Rooms and queues, which are dialled as well, have packages of their own.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.dial;
