package dev.holdfast.desk;

import dev.holdfast.call.CallSid;
import java.time.Duration;

/** A CRM asks for a leg to be hung up. */
public record HangUpCommand(CallSid call, CallSid leg, Duration patience) {}
