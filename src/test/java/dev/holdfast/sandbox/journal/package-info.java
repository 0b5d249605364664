/**
 * Tests of the log, without a sandbox around it.
 *
 * <p>What is in it is tested where it happens.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.journal;
