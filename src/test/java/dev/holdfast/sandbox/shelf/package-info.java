/**
 * Things kept in the order in which they came, and not for ever.
 *
 * <p>Nothing here knows what is kept.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.shelf;
