package dev.holdfast.registry;

import dev.holdfast.call.Address;
import dev.holdfast.call.AgentLeaves;
import dev.holdfast.call.AtLimit;
import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.CustomerLeaves;
import dev.holdfast.call.Failure;
import dev.holdfast.call.Farewell;
import dev.holdfast.call.Hold;
import dev.holdfast.call.Label;
import dev.holdfast.call.Leg;
import dev.holdfast.call.Line;
import dev.holdfast.call.NobodyAnswers;
import dev.holdfast.call.Party;
import dev.holdfast.call.Path;
import dev.holdfast.call.Role;
import dev.holdfast.call.Told;
import dev.holdfast.desk.Bell;
import dev.holdfast.desk.Lines;
import dev.holdfast.desk.Registry;
import dev.holdfast.desk.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Calls, legs and holds to store. */
final class Samples {
  static final Instant START = Instant.parse("2026-03-01T10:00:00.123456Z");

  static final Line LINE =
      new Line(
          "sales",
          new Address("+15550100100"),
          Path.CONFERENCE,
          new Address("client:ann"),
          Optional.empty(),
          "default",
          Duration.ofMinutes(10),
          AtLimit.RESUME,
          AgentLeaves.RECALL,
          NobodyAnswers.APOLOGISE,
          CustomerLeaves.LET_GO,
          false,
          Duration.ofSeconds(30),
          ZoneOffset.UTC);

  private Samples() {}

  static Registry registry(Database database, Bell bell) {
    return new SqlRegistry(
        database,
        new Lines(List.of(LINE)),
        bell,
        new EventWriter(
            (call, event, id, number) -> id + " " + event.kind().word(), true, Tally.NOBODY));
  }

  static Instant at(int seconds) {
    return START.plusSeconds(seconds);
  }

  static CallSid sid(int number) {
    return new CallSid("CA%032x".formatted(number));
  }

  /** A call whose first leg talks. */
  static Call call(int number) {
    return Call.begin(LINE, new Leg.Talking(customer(number)), sid(number), START);
  }

  static Party customer(int number) {
    return Party.of(
        new Label("customer"),
        Optional.of(sid(number)),
        Role.CUSTOMER,
        new Address("+15550100999"),
        START);
  }

  static Hold hold(int number) {
    return new Hold(
        number,
        Optional.of("checking stock"),
        Optional.of("ann"),
        "bright",
        Optional.of("Just a moment."),
        at(1),
        Optional.empty());
  }

  /** A leg in every state, plain, and with all that it may carry. */
  static Stream<Leg> legs() {
    Party plain = customer(1);
    return Stream.concat(
        Stream.of(
            new Leg.Ringing(
                Party.of(plain.label(), Optional.empty(), Role.CUSTOMER, plain.address(), START))),
        Stream.of(plain, laden(plain)).flatMap(Samples::inEveryState));
  }

  private static Stream<Leg> inEveryState(Party party) {
    Hold shown = hold(2).shownAt(at(3));
    return Stream.of(
        new Leg.Ringing(party),
        new Leg.Waiting(party),
        new Leg.Talking(party),
        new Leg.Holding(party, hold(1)),
        new Leg.OnHold(party, shown, at(600)),
        new Leg.Resuming(party, Optional.of(shown)),
        new Leg.Resuming(party, Optional.empty()),
        new Leg.Parking(party),
        new Leg.Parked(party),
        new Leg.Ended(party, "hung up"));
  }

  private static Party laden(Party party) {
    return new Party(
        party.label(),
        party.sid(),
        party.role(),
        party.address(),
        7,
        at(1),
        Optional.of(at(2)),
        Optional.of(at(3)),
        42,
        new Told(6, "a-token", "park"),
        true,
        Optional.of(Farewell.APOLOGY),
        Optional.of(new Failure(6, Failure.Kind.NOT_SHOWN, "Twilio did not show it in time.")));
  }
}
