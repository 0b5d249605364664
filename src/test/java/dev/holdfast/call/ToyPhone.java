package dev.holdfast.call;

import java.time.Instant;
import java.util.Optional;

/** A leg as it really is at Twilio: it runs one document at a time, or none. */
final class ToyPhone {
  /** What a leg does just now. */
  enum Doing {
    RINGS,
    /** The child of a Dial: it runs no document. */
    TALKS,
    ASKS,
    DIALS,
    /** In a queue, to be met or met already. */
    WAITS,
    /** Dials a queue. */
    FETCHES,
    PAUSES,
    LAST_WORDS,
    /** In a room. */
    SITS,
    /** A stranger has taken it; it asks us nothing any more. */
    ELSEWHERE,
    GONE
  }

  final Label label;
  final CallSid sid;
  Doing doing = Doing.RINGS;

  /** The turn in the URL that its document carries. */
  int turn;

  /** Counts its documents: an answer to a question of an earlier one is ignored. */
  int life;

  /** The queue that it is in, or dials. */
  int number;

  Optional<Instant> until = Optional.empty();
  Optional<ToyPhone> peer = Optional.empty();
  boolean joined;
  boolean hold;

  /** Whether Twilio made it for a room: it has no document to go back to. */
  boolean roomOnly;

  ToyPhone(Label label, CallSid sid) {
    this.label = label;
    this.sid = sid;
  }

  boolean alive() {
    return doing != Doing.GONE;
  }

  boolean up() {
    return alive() && doing != Doing.RINGS;
  }

  /** What Twilio says of it. */
  String status() {
    return up() ? "in-progress" : alive() ? "ringing" : "completed";
  }

  /** A new document, or the end: whatever was before is over. */
  void does(Doing next) {
    doing = next;
    life++;
    number = 0;
    until = Optional.empty();
    peer = Optional.empty();
    joined = false;
    hold = false;
  }

  boolean waitsIn(int queue) {
    return doing == Doing.WAITS && peer.isEmpty() && number == queue;
  }

  /** Whether the two hear each other. */
  boolean talksWith(ToyPhone other) {
    return joined && peer.equals(Optional.of(other)) && other.peer.equals(Optional.of(this));
  }

  @Override
  public String toString() {
    String whom = peer.map(other -> (joined ? " with " : " for ") + other.label).orElse("");
    return label + " " + doing + whom + (number > 0 ? " queue " + number : "");
  }
}
