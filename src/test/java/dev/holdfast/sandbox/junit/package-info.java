/**
 * The sandbox's JUnit extension, used as a team would use it.
 *
 * <p>No other test of the sandbox needs it.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.junit;
