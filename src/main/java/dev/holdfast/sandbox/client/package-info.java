/**
 * What a test in Java moves a running sandbox with: the paths under /_sandbox as methods.
 *
 * <p>It speaks HTTP like everybody else and knows nothing of the sandbox's inside.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.client;
