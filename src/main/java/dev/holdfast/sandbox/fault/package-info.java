/**
 * What a test may ask the sandbox to do wrong or differently: faults, latency, quirks.
 *
 * <p>What a fault means for one exchange belongs to the one who carries the exchange out.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.fault;
