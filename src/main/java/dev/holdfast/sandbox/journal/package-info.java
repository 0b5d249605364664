/**
 * The log of all that went over the wire, as tests read it.
 *
 * <p>Nothing here decides anything.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.journal;
