package dev.holdfast.call;

import java.time.Instant;
import java.util.Optional;

/**
 * What a leg is in every state.
 *
 * @param sid empty until Twilio has named the leg
 * @param turn the number of the leg's current wish, from 1
 * @param since when the present state began
 * @param dueAt when Twilio is to be asked to move this leg; empty: nothing is due
 * @param triedAt when Twilio was last asked something without a certain answer; empty: never
 * @param sequence the newest conference event applied to this leg; -1: none yet
 * @param told the newest document that this leg was told for its own turn
 * @param seated whether it is in the room
 * @param leaving how the leg is to be let go; empty: it stays
 * @param failure why the last wish was given up; empty: none was
 */
public record Party(
    Label label,
    Optional<CallSid> sid,
    Role role,
    Address address,
    int turn,
    Instant since,
    Optional<Instant> dueAt,
    Optional<Instant> triedAt,
    long sequence,
    Told told,
    boolean seated,
    Optional<Farewell> leaving,
    Optional<Failure> failure) {

  /** A party that has just been thought of. */
  public static Party of(
      Label label, Optional<CallSid> sid, Role role, Address address, Instant at) {
    return new Party(
        label,
        sid,
        role,
        address,
        1,
        at,
        Optional.empty(),
        Optional.empty(),
        -1,
        Told.NOTHING,
        false,
        Optional.empty(),
        Optional.empty());
  }

  /** A new wish, due at once. */
  public Party wishing(Instant at) {
    return with(sid, turn + 1, since, Optional.of(at), triedAt, leaving, Optional.empty());
  }

  public Party since(Instant at) {
    return with(sid, turn, at, dueAt, triedAt, leaving, failure);
  }

  public Party dueAt(Instant at) {
    return with(sid, turn, since, Optional.of(at), triedAt, leaving, failure);
  }

  public Party notDue() {
    return with(sid, turn, since, Optional.empty(), triedAt, leaving, failure);
  }

  /** Twilio has named the leg: that it was tried is certain now. */
  public Party named(CallSid name) {
    Optional<Instant> uncertain = sid.isPresent() ? triedAt : Optional.empty();
    return with(Optional.of(name), turn, since, dueAt, uncertain, leaving, failure);
  }

  public Party triedAt(Instant at) {
    return with(sid, turn, since, dueAt, Optional.of(at), leaving, failure);
  }

  /** Twilio has shown where it is. */
  public Party certain() {
    return with(sid, turn, since, dueAt, Optional.empty(), leaving, failure);
  }

  public Party leaving(Farewell farewell) {
    return with(sid, turn, since, dueAt, triedAt, Optional.of(farewell), failure);
  }

  public Party failed(Failure why) {
    return with(sid, turn, since, dueAt, triedAt, leaving, Optional.of(why));
  }

  public Party heard(long newest) {
    return new Party(
        label, sid, role, address, turn, since, dueAt, triedAt, newest, told, seated, leaving,
        failure);
  }

  public Party told(Told newest) {
    return new Party(
        label, sid, role, address, turn, since, dueAt, triedAt, sequence, newest, seated, leaving,
        failure);
  }

  /** What it was told has come to nothing: it is to be told again. */
  public Party untold() {
    return told(new Told(0, "", told.word()));
  }

  /** It is in the room, or out of it. */
  public Party seated(boolean in) {
    return new Party(
        label, sid, role, address, turn, since, dueAt, triedAt, sequence, told, in, leaving,
        failure);
  }

  /** Whether it has been told the document of its present wish. */
  public boolean toldNow() {
    return told.turn() == turn;
  }

  /** Whether Twilio is to be asked by now to move it. */
  public boolean isDue(Instant now) {
    return dueAt.filter(at -> !at.isAfter(now)).isPresent();
  }

  /** Whether Twilio was asked without a certain answer since the present state began. */
  public boolean triedNow() {
    return triedAt.filter(at -> !at.isBefore(since)).isPresent();
  }

  private Party with(
      Optional<CallSid> name,
      int wish,
      Instant from,
      Optional<Instant> due,
      Optional<Instant> tried,
      Optional<Farewell> farewell,
      Optional<Failure> why) {
    return new Party(
        label, name, role, address, wish, from, due, tried, sequence, told, seated, farewell, why);
  }
}
