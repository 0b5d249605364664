package dev.holdfast.desk;

import dev.holdfast.call.Address;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Label;
import dev.holdfast.call.Role;
import java.time.Duration;
import java.util.Optional;

/**
 * What a leg is to be told.
 *
 * @param word the branch that a route takes
 * @param asker who asked, and for which turn
 * @param target where it goes; empty: nowhere
 * @param profile how it is told
 */
public record Speech(String word, Asker asker, Optional<Target> target, MusicProfile profile) {
  /**
   * A leg that asks.
   *
   * @param turn of its present wish
   * @param round how often its present document has ended at once
   */
  public record Asker(CallSid leg, int turn, int round) {}

  /** Where a leg can go. */
  public sealed interface Target {}

  /** A place in a room. */
  public record Seat(Label label, Role role, String room) implements Target {}

  /**
   * Somebody to be rung.
   *
   * @param callerId what the phone shows; empty: the one who is put through
   */
  public record Phone(
      CallSid call, Label label, Address address, Optional<Address> callerId, Duration ringFor)
      implements Target {}

  /**
   * A queue, to wait in or to dial.
   *
   * @param waits the leg that is, or will be, in it
   * @param number of the hold
   * @param music a profile's name, or a URL
   * @param plain whether the music could not be had: words only
   */
  public record Queue(CallSid waits, int number, String name, String music, boolean plain)
      implements Target {}

  /** The application that a leg belongs to. */
  public record Elsewhere(String url) implements Target {}

  /** The place in a room that this is about. */
  public Seat seat() {
    return (Seat) target.orElseThrow();
  }

  /** The phone that this is about. */
  public Phone phone() {
    return (Phone) target.orElseThrow();
  }

  /** The queue that this is about. */
  public Queue queue() {
    return (Queue) target.orElseThrow();
  }
}
