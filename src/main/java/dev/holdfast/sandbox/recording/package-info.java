/**
 * Recordings: what is recorded, for how long, since when and until when, and whom that is told.
 *
 * <p>There is no sound behind them. Why one begins or ends is decided by the call, the verb, the
 * room or the request that it belongs to.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.recording;
