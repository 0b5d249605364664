package dev.holdfast.call;

import dev.holdfast.call.Stranger.Guest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes calls into the record that somebody else made. Of a conference we get no events: it is
 * looked at while somebody is on hold there. A plain Dial has no action of ours, so both of its
 * legs are moved by the first hold; from then on they are ours.
 */
public final class Adoptions {
  private Adoptions() {}

  /** The call as it is now. */
  public static Call of(Line line, Stranger stranger, Instant at) {
    List<Guest> guests = stranger.everybody();
    List<Leg> legs = new ArrayList<>();
    for (Guest guest : guests) {
      legs.add(leg(line, guest, role(guest, guests), legs, stranger, at));
    }
    Call call = Call.begin(line, legs.get(0), guests.get(0).sid(), at);
    for (Leg leg : legs) {
      call = call.with(leg);
    }
    Call made =
        stranger instanceof Stranger.InRoom room
            ? inRoom(call, room)
            : call.on(Path.LEGS).with(tie(legs));
    return made.note(at, Entry.Kind.HEARD, Optional.empty(), "adopted", Map.of());
  }

  private static Call inRoom(Call call, Stranger.InRoom room) {
    Room place = new Room(room.name(), Optional.of(room.conference()), true);
    long held = room.guests().stream().filter(Guest::hold).count();
    return call.on(Path.CONFERENCE).with(place).holding((int) held);
  }

  private static Tie tie(List<Leg> legs) {
    Label parent = legs.get(0).party().label();
    Label child = legs.get(1).party().label();
    return Tie.dial(parent, child).nowShown().ofStrangers();
  }

  /** Who called in is the customer; if nobody did, whoever was called on the outside. */
  private static Role role(Guest guest, List<Guest> all) {
    Optional<Guest> customer =
        all.stream()
            .filter(Guest::calledIn)
            .findFirst()
            .or(() -> last(all.stream().filter(one -> one.far().value().startsWith("+")).toList()))
            .or(() -> last(all));
    return customer.filter(guest::equals).isPresent() ? Role.CUSTOMER : Role.AGENT;
  }

  /** In a call that we made the agent was called first. */
  private static Optional<Guest> last(List<Guest> some) {
    return some.isEmpty() ? Optional.empty() : Optional.of(some.get(some.size() - 1));
  }

  private static Leg leg(
      Line line, Guest guest, Role role, List<Leg> before, Stranger stranger, Instant at) {
    long agents = before.stream().filter(leg -> leg.party().role() == Role.AGENT).count();
    Label label = new Label(role == Role.CUSTOMER ? "customer" : "agent-" + (agents + 1));
    boolean room = stranger instanceof Stranger.InRoom;
    Party party = Party.of(label, Optional.of(guest.sid()), role, guest.far(), at).seated(room);
    if (!guest.hold()) {
      return stranger.everybody().size() > 1 ? new Leg.Talking(party) : new Leg.Waiting(party);
    }
    int number = (int) before.stream().filter(leg -> leg.held().isPresent()).count() + 1;
    Hold hold =
        new Hold(
            number,
            Optional.empty(),
            Optional.empty(),
            line.music(),
            Optional.empty(),
            at,
            Optional.of(at));
    return new Leg.OnHold(party, hold, at.plus(line.holdLimit()));
  }
}
