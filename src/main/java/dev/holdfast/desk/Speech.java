package dev.holdfast.desk;

import dev.holdfast.call.CallSid;
import dev.holdfast.call.Label;
import dev.holdfast.call.Role;
import java.util.Optional;

/**
 * What a leg is to be told.
 *
 * @param word the branch that a route takes
 * @param seat where it goes; empty unless the word is join-room
 * @param profile how it is told
 */
public record Speech(String word, Optional<Seat> seat, MusicProfile profile) {
  /** A place in a room. */
  public record Seat(CallSid leg, int turn, Label label, Role role, String room) {}
}
