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
 * @param tie what joins two legs outside a room
 * @param queues those that are, or may be, at Twilio for this call
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
    Tie tie,
    List<HoldQueue> queues,
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
    queues = List.copyOf(queues);
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
        Tie.NONE,
        List.of(),
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
    return CallState.of(this);
  }

  /** Whether Twilio is to be asked by now what is true. */
  public boolean isToBeLookedAt(Instant now) {
    return lookAt.filter(at -> !at.isAfter(now)).isPresent();
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
    return copy(path, room, others, tie, queues, holds, news);
  }

  public Call with(Room other) {
    return copy(path, other, legs, tie, queues, holds, news);
  }

  public Call with(Tie other) {
    return copy(path, room, legs, other, queues, holds, news);
  }

  /** From now on it is built another way. */
  public Call on(Path other) {
    return copy(other, room, legs, tie, queues, holds, news);
  }

  /** Puts a queue in the place of the one with its number; they are in the order of these. */
  public Call with(HoldQueue queue) {
    List<HoldQueue> others = new ArrayList<>(without(queue.number()).queues);
    others.add(queue);
    others.sort(HoldQueue.BY_NUMBER);
    return copy(path, room, legs, tie, others, holds, news);
  }

  /** The queue is at Twilio no more. */
  public Call without(int number) {
    List<HoldQueue> others = queues.stream().filter(one -> one.number() != number).toList();
    return copy(path, room, legs, tie, others, holds, news);
  }

  public Optional<HoldQueue> queue(int number) {
    return queues.stream().filter(one -> one.number() == number).findFirst();
  }

  public Call holding(int count) {
    return copy(path, room, legs, tie, queues, count, news);
  }

  public Call over(Instant at) {
    return copy(heardAt, Optional.of(at), Optional.empty(), leasedUntil);
  }

  public Call lookAt(Instant at) {
    return copy(heardAt, endedAt, Optional.of(at), leasedUntil);
  }

  public Call looked() {
    return copy(heardAt, endedAt, Optional.empty(), leasedUntil);
  }

  public Call heardAt(Instant at) {
    return copy(at, endedAt, lookAt, leasedUntil);
  }

  /** Somebody is at its nudges until then. */
  public Call leased(Instant until) {
    return copy(heardAt, endedAt, lookAt, Optional.of(until));
  }

  /** Nobody is at its nudges any more. */
  public Call free() {
    return copy(heardAt, endedAt, lookAt, Optional.empty());
  }

  /** Adds a line to the timeline. */
  public Call note(
      Instant at, Entry.Kind kind, Optional<Label> leg, String text, Map<String, String> more) {
    return noted(new Entry(at, kind, leg, text, more));
  }

  /** Adds a line to the timeline. */
  public Call noted(Entry line) {
    List<Entry> longer = new ArrayList<>(news);
    longer.add(line);
    return copy(path, room, legs, tie, queues, holds, longer);
  }

  /** Adds a line about a leg's new state. */
  public Call became(Leg leg, String text, Instant at) {
    return with(leg).note(at, Entry.Kind.BECAME, Optional.of(leg.party().label()), text, Map.of());
  }

  /** The same at other times. */
  private Call copy(
      Instant heard, Optional<Instant> ended, Optional<Instant> look, Optional<Instant> lease) {
    return new Call(
        id, line, path, room, legs, tie, queues, holds, startedAt, ended, look, heard, lease,
        version, news);
  }

  /** The same at the same times. */
  private Call copy(
      Path way,
      Room place,
      List<Leg> all,
      Tie knot,
      List<HoldQueue> lines,
      int count,
      List<Entry> lately) {
    Optional<Instant> lease = leasedUntil;
    return new Call(
        id, line, way, place, all, knot, lines, count, startedAt, endedAt, lookAt, heardAt, lease,
        version, lately);
  }
}
