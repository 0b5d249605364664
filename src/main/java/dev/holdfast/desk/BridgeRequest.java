package dev.holdfast.desk;

import dev.holdfast.call.CallSid;

/**
 * Twilio asks what the leg that is taken out of a queue shall hear before it is joined with the one
 * who dialled.
 *
 * @param leg the leg that waited
 * @param hold the number of its hold
 * @param plain whether the sound for it could not be had
 */
public record BridgeRequest(CallSid leg, int hold, boolean plain) {}
