package dev.holdfast.call;

import java.util.Optional;

/**
 * What joins two legs outside a room. The one that owns the Dial follows through its action; the
 * other one can be moved without anybody being dropped.
 *
 * @param owner the parent of a dial, the dialer of a queue
 * @param other the child of a dial, the enqueued leg of a queue
 * @param queue the number of the queue; 0: none
 * @param shown whether Twilio has shown it, or it is only asked
 * @param foreign whether somebody else made the Dial: it has no action of ours
 */
public record Tie(
    Kind kind,
    Optional<Label> owner,
    Optional<Label> other,
    int queue,
    boolean shown,
    boolean foreign) {
  /** How two legs can be joined. */
  public enum Kind {
    NONE,
    DIAL,
    QUEUE
  }

  /** Nothing joins them; each is on its own, or in a room. */
  public static final Tie NONE =
      new Tie(Kind.NONE, Optional.empty(), Optional.empty(), 0, false, false);

  /** A Dial that is asked to ring a leg. */
  public static Tie dial(Label parent, Label child) {
    return new Tie(Kind.DIAL, Optional.of(parent), Optional.of(child), 0, false, false);
  }

  /** A Dial that is asked to fetch a leg out of its queue. */
  public static Tie queue(Label dialer, Label enqueued, int number) {
    return new Tie(Kind.QUEUE, Optional.of(dialer), Optional.of(enqueued), number, false, false);
  }

  public Tie nowShown() {
    return new Tie(kind, owner, other, queue, true, foreign);
  }

  /** The same, but broken, or not there yet. */
  public Tie notShown() {
    return new Tie(kind, owner, other, queue, false, foreign);
  }

  /** The same, as somebody else made it. */
  public Tie ofStrangers() {
    return new Tie(kind, owner, other, queue, shown, true);
  }

  public boolean isOwner(Label label) {
    return owner.filter(label::equals).isPresent();
  }

  public boolean isOther(Label label) {
    return other.filter(label::equals).isPresent();
  }

  public boolean joins(Label label) {
    return isOwner(label) || isOther(label);
  }
}
