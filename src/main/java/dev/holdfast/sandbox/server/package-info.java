/**
 * The HTTP server in front of the engine.
 *
 * <p>It reads and writes bytes; what they mean is decided behind it.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.server;
