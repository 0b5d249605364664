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
        Optional.empty(),
        Optional.empty());
  }

  /** A new wish, due at once. */
  public Party wishing(Instant at) {
    return new Party(
        label,
        sid,
        role,
        address,
        turn + 1,
        since,
        Optional.of(at),
        triedAt,
        sequence,
        leaving,
        Optional.empty());
  }

  public Party since(Instant at) {
    return new Party(
        label, sid, role, address, turn, at, dueAt, triedAt, sequence, leaving, failure);
  }

  public Party dueAt(Instant at) {
    return due(Optional.of(at));
  }

  public Party notDue() {
    return due(Optional.empty());
  }

  /** Twilio has named the leg: that it was tried is certain now. */
  public Party named(CallSid name) {
    Optional<Instant> uncertain = sid.isPresent() ? triedAt : Optional.empty();
    return new Party(
        label,
        Optional.of(name),
        role,
        address,
        turn,
        since,
        dueAt,
        uncertain,
        sequence,
        leaving,
        failure);
  }

  public Party triedAt(Instant at) {
    return new Party(
        label, sid, role, address, turn, since, dueAt, Optional.of(at), sequence, leaving, failure);
  }

  public Party heard(long newest) {
    return new Party(
        label, sid, role, address, turn, since, dueAt, triedAt, newest, leaving, failure);
  }

  public Party leaving(Farewell farewell) {
    return new Party(
        label,
        sid,
        role,
        address,
        turn,
        since,
        dueAt,
        triedAt,
        sequence,
        Optional.of(farewell),
        failure);
  }

  public Party failed(Failure why) {
    return new Party(
        label,
        sid,
        role,
        address,
        turn,
        since,
        dueAt,
        triedAt,
        sequence,
        leaving,
        Optional.of(why));
  }

  private Party due(Optional<Instant> at) {
    return new Party(
        label, sid, role, address, turn, since, at, triedAt, sequence, leaving, failure);
  }
}
