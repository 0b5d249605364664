/**
 * Tests of the sandbox over real HTTP, driven by its manual clock.
 *
 * <p>Nothing here looks into the sandbox; what only its parts can show is tested beside them.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox;
