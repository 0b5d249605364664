package dev.holdfast.desk;

import dev.holdfast.call.Address;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Role;
import java.time.Duration;

/** A CRM asks for one more party in a call. */
public record AddCommand(CallSid call, Address to, Role role, Duration patience) {}
