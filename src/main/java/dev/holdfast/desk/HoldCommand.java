package dev.holdfast.desk;

import dev.holdfast.call.CallSid;
import dev.holdfast.call.HoldRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * A CRM asks for a hold.
 *
 * @param call the call, or one of its legs
 * @param patience how long the CRM waits for Twilio to show it
 * @param path how it is to be held, once the call has been looked up: conference, legs, upgrade or
 *     unknown
 * @param client whose key it came with
 * @param conference the conference in which a call is that never passed through us, if it is named
 * @param no why it cannot be, where that is known already
 * @param asked whether Twilio has to be asked first how the call is
 */
public record HoldCommand(
    CallSid call,
    HoldRequest request,
    boolean dryRun,
    Duration patience,
    String path,
    String client,
    Optional<String> conference,
    Optional<Reply> no,
    boolean asked) {

  /** The same command, with what was found of its call. */
  HoldCommand on(String found) {
    return new HoldCommand(call, request, dryRun, patience, found, client, conference, no, asked);
  }

  /** The same command; Twilio has to be asked first. */
  HoldCommand inDoubt() {
    return new HoldCommand(call, request, dryRun, patience, path, client, conference, no, true);
  }

  /** The same command, which cannot be carried out. */
  HoldCommand refused(Reply why) {
    return new HoldCommand(
        call, request, dryRun, patience, path, client, conference, Optional.of(why), asked);
  }
}
