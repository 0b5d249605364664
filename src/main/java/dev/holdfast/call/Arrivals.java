package dev.holdfast.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How calls begin. */
public final class Arrivals {
  /** When the other side is looked after even though nobody told us that the first is there. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private Arrivals() {}

  /** A customer calls a line: the line's agent is rung once the customer is in the room. */
  public static Call inbound(Line line, CallSid sid, Address from, Instant at) {
    return begin(line, Role.CUSTOMER, sid, from, Role.AGENT, line.agent(), at)
        .note(at, Entry.Kind.HEARD, Optional.empty(), "a call for line " + line.name(), none());
  }

  /** We rang an agent for a line: the customer is rung once the agent is in the room. */
  public static Call placed(Line line, CallSid sid, Address agent, Address to, Instant at) {
    return begin(line, Role.AGENT, sid, agent, Role.CUSTOMER, to, at)
        .note(at, Entry.Kind.ASKED, Optional.empty(), "placed on line " + line.name(), none());
  }

  private static Call begin(
      Line line,
      Role role,
      CallSid sid,
      Address address,
      Role otherRole,
      Address other,
      Instant at) {
    Label first = new Label(role == Role.CUSTOMER ? "customer" : "agent-1");
    Label second = new Label(otherRole == Role.CUSTOMER ? "customer" : "agent-1");
    Leg ringing = new Leg.Ringing(Party.of(first, Optional.of(sid), role, address, at));
    Leg wanted =
        new Leg.Ringing(
            Party.of(second, Optional.empty(), otherRole, other, at).dueAt(at.plus(PATIENCE)));
    return Call.begin(line, ringing, sid, at).with(wanted);
  }

  private static java.util.Map<String, String> none() {
    return java.util.Map.of();
  }
}
