/**
 * Tests of what only this part of the sandbox can show.
 *
 * <p>Behaviour over HTTP is tested one package above.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.engine;
