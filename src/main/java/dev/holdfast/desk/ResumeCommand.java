package dev.holdfast.desk;

import dev.holdfast.call.CallSid;
import dev.holdfast.call.Selector;
import java.time.Duration;
import java.util.Optional;

/**
 * A CRM asks for a held leg to come back.
 *
 * @param leg empty: all that are held
 * @param path how the call is built, once it has been looked up: conference, legs or unknown
 */
public record ResumeCommand(
    CallSid call,
    Optional<Selector> leg,
    Optional<String> by,
    boolean dryRun,
    Duration patience,
    String path) {

  /** The same command, with what was found of its call. */
  ResumeCommand on(String found) {
    return new ResumeCommand(call, leg, by, dryRun, patience, found);
  }
}
