package dev.holdfast.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The conversation as the business sees it: its legs, its room, and what is to be written about it.
 *
 * @param id the CallSid of its first leg
 * @param line the name of the line it came by or was placed on
 * @param holds how many holds there have been
 * @param lookAt when Twilio is to be asked what is true; empty: no need
 * @param heardAt when Twilio last told us anything about it
 * @param leasedUntil until when somebody is at its nudges; empty: nobody is
 * @param version counts what has been stored
 * @param news what is to be added to the timeline
 */
public record Call(
    CallSid id,
    String line,
    Path path,
    Room room,
    List<Leg> legs,
    int holds,
    Instant startedAt,
    Optional<Instant> endedAt,
    Optional<Instant> lookAt,
    Instant heardAt,
    Optional<Instant> leasedUntil,
    long version,
    List<Entry> news) {

  public Call {
    legs = List.copyOf(legs);
    news = List.copyOf(news);
  }

  /** A call with its first leg. */
  public static Call begin(Line line, Leg first, CallSid id, Instant at) {
    return new Call(
        id,
        line.name(),
        line.path(),
        Room.of(id),
        List.of(first),
        0,
        at,
        Optional.empty(),
        Optional.empty(),
        at,
        Optional.empty(),
        0,
        List.of());
  }

  /** {@code ringing, waiting, talking, on-hold} or {@code ended}. */
  public String state() {
    if (endedAt.isPresent()) {
      return "ended";
    }
    if (live().anyMatch(leg -> leg instanceof Leg.OnHold)) {
      return "on-hold";
    }
    if (live().filter(Call::converses).count() >= 2) {
      return "talking";
    }
    return live().allMatch(leg -> leg instanceof Leg.Ringing) ? "ringing" : "waiting";
  }

  public Stream<Leg> live() {
    return legs.stream().filter(Leg::live);
  }

  public Optional<Leg> leg(Label label) {
    return legs.stream().filter(leg -> leg.party().label().equals(label)).findFirst();
  }

  public Optional<Leg> leg(CallSid sid) {
    return legs.stream().filter(leg -> leg.party().sid().equals(Optional.of(sid))).findFirst();
  }

  /** Puts a leg in the place of the one with its label, or at the end. */
  public Call with(Leg leg) {
    List<Leg> others = new ArrayList<>(legs);
    others.replaceAll(old -> old.party().label().equals(leg.party().label()) ? leg : old);
    if (this.leg(leg.party().label()).isEmpty()) {
      others.add(leg);
    }
    return copy(room, others, holds, endedAt, lookAt, heardAt, leasedUntil, news);
  }

  public Call with(Room other) {
    return copy(other, legs, holds, endedAt, lookAt, heardAt, leasedUntil, news);
  }

  public Call holding(int count) {
    return copy(room, legs, count, endedAt, lookAt, heardAt, leasedUntil, news);
  }

  public Call over(Instant at) {
    return copy(room, legs, holds, Optional.of(at), Optional.empty(), heardAt, leasedUntil, news);
  }

  public Call lookAt(Instant at) {
    return copy(room, legs, holds, endedAt, Optional.of(at), heardAt, leasedUntil, news);
  }

  public Call looked() {
    return copy(room, legs, holds, endedAt, Optional.empty(), heardAt, leasedUntil, news);
  }

  public Call heardAt(Instant at) {
    return copy(room, legs, holds, endedAt, lookAt, at, leasedUntil, news);
  }

  /** Somebody is at its nudges until then. */
  public Call leased(Instant until) {
    return copy(room, legs, holds, endedAt, lookAt, heardAt, Optional.of(until), news);
  }

  /** Nobody is at its nudges any more. */
  public Call free() {
    return copy(room, legs, holds, endedAt, lookAt, heardAt, Optional.empty(), news);
  }

  /** Adds a line to the timeline. */
  public Call note(
      Instant at, Entry.Kind kind, Optional<Label> leg, String text, Map<String, String> more) {
    List<Entry> longer = new ArrayList<>(news);
    longer.add(new Entry(at, kind, leg, text, more));
    return copy(room, legs, holds, endedAt, lookAt, heardAt, leasedUntil, longer);
  }

  /** Adds a line about a leg's new state. */
  public Call became(Leg leg, String text, Instant at) {
    return with(leg).note(at, Entry.Kind.BECAME, Optional.of(leg.party().label()), text, Map.of());
  }

  /** The label for one more leg of this role. */
  public Label nextLabel(Role role) {
    if (role == Role.CUSTOMER) {
      return new Label(role.word());
    }
    long before = legs.stream().filter(leg -> leg.party().role() == role).count();
    return new Label(role.word() + "-" + (before + 1));
  }

  private static boolean converses(Leg leg) {
    return leg instanceof Leg.Talking || leg instanceof Leg.Holding;
  }

  private Call copy(
      Room room,
      List<Leg> legs,
      int holds,
      Optional<Instant> endedAt,
      Optional<Instant> lookAt,
      Instant heardAt,
      Optional<Instant> leasedUntil,
      List<Entry> news) {
    return new Call(
        id,
        line,
        path,
        room,
        legs,
        holds,
        startedAt,
        endedAt,
        lookAt,
        heardAt,
        leasedUntil,
        version,
        news);
  }
}
