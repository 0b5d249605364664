package dev.holdfast.desk;

import dev.holdfast.call.CallSid;
import dev.holdfast.call.HoldRequest;
import java.time.Duration;

/**
 * A CRM asks for a hold.
 *
 * @param call the call, or one of its legs
 * @param way {@code auto, queue} or {@code upgrade}: how a call on legs is to be held
 * @param patience how long the CRM waits for Twilio to show it
 * @param path how the call is built, once it has been looked up: conference, legs or unknown
 */
public record HoldCommand(
    CallSid call, HoldRequest request, String way, boolean dryRun, Duration patience, String path) {

  /** The same command, with what was found of its call. */
  HoldCommand on(String found) {
    return new HoldCommand(call, request, way, dryRun, patience, found);
  }
}
