package dev.holdfast.call;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Commands to add a party to a call and to hang one up. */
public final class Parties {
  private Parties() {}

  private static final String REQUEST = "request";

  /** The leg that was added for a request, by what the timeline says; empty: none was. */
  public static Optional<Label> addedFor(List<Entry> timeline, String request) {
    return timeline.stream()
        .filter(entry -> request.equals(entry.more().get(REQUEST)))
        .findFirst()
        .flatMap(Entry::leg);
  }

  /** A party is wanted that was added already: it is only waited for. */
  public static Optional<Asking> again(Call call, Label label) {
    return call.leg(label).map(leg -> Asking.Wished.of(call, List.of(leg)));
  }

  /**
   * One more party is wanted by a request that may be repeated: which one is noted with the leg.
   */
  public static Asking addFor(String request, Call call, Role role, Address address, Instant at) {
    Asking asking = add(call, role, address, at);
    if (!(asking instanceof Asking.Wished wished)) {
      return asking;
    }
    Leg added = wished.call().legs().get(wished.call().legs().size() - 1);
    Optional<Label> label = Optional.of(added.party().label());
    Call noted =
        wished
            .call()
            .note(at, Entry.Kind.ASKED, label, "asked to be added", Map.of(REQUEST, request));
    return Asking.Wished.of(noted, List.of(added));
  }

  /** One more party is wanted in the room, at once. */
  public static Asking add(Call call, Role role, Address address, Instant at) {
    if (call.endedAt().isPresent() || call.live().noneMatch(Parties::isCustomer)) {
      return Asking.no(Refusal.Code.CALL_ENDED, "The call has ended: its customer has gone.");
    }
    if (call.live().allMatch(leg -> leg instanceof Leg.Ringing)) {
      return Asking.no(
          Refusal.Code.RINGING, "Nobody is in the call yet; add a party once it is up.");
    }
    if (role == Role.CUSTOMER) {
      return Asking.no(
          Refusal.Code.AMBIGUOUS_LEG, "The call has its customer; add a guest or an agent.");
    }
    Optional<Refusal> no = call.path() == Path.LEGS ? Upgrades.forbids(call) : Optional.empty();
    if (no.isPresent()) {
      return new Asking.No(no.get());
    }
    Call room = call.path() == Path.LEGS ? Upgrades.moved(call, at) : call;
    Call next = Endings.add(room, role, address, at);
    return Asking.Wished.of(next, List.of(next.legs().get(next.legs().size() - 1)));
  }

  /** A leg shall go. */
  public static Asking hangUp(Call call, CallSid sid, Instant at) {
    Optional<Leg> found = call.leg(sid);
    if (found.isEmpty()) {
      return Asking.no(Refusal.Code.UNKNOWN_LEG, "That leg is not in this call.");
    }
    Leg leg = found.get();
    if (!leg.live()) {
      return Asking.no(Refusal.Code.LEG_ENDED, "The leg has ended.");
    }
    Leg leaving = leg.with(leg.party().wishing(at).leaving(Farewell.SILENT));
    Optional<Label> label = Optional.of(leg.party().label());
    Call next =
        call.with(leaving).note(at, Entry.Kind.ASKED, label, "asked to be hung up", Map.of());
    return Asking.Wished.of(next, List.of(leaving));
  }

  private static boolean isCustomer(Leg leg) {
    return leg.party().role() == Role.CUSTOMER;
  }
}
