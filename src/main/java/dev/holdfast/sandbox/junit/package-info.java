/**
 * The sandbox as an extension of JUnit 5.
 *
 * <p>The only place that sees JUnit; whoever does not use it need not have it.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.junit;
