/**
 * One queue, one clock, one thread, and the generator of SIDs: what makes the sandbox repeatable.
 *
 * <p>Nothing here knows what a call, a request or a document is.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.engine;
