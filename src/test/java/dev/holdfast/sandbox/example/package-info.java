/**
 * What the sandbox's page shows, as it stands there.
 *
 * <p>Nothing here tests the sandbox more than its page promises.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.example;
