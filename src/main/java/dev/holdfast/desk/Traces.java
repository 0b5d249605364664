package dev.holdfast.desk;

import java.util.Optional;

/**
 * Tells the story of what was asked, to whoever collects such stories, as traces: each part of one
 * knows under which other part it was done. Nothing waits for it, and nothing fails by it.
 */
public interface Traces extends AutoCloseable {
  /** Nobody is told. */
  Traces NONE = new Untold();

  /** What a part is. */
  enum Kind {
    /** Somebody asked us. */
    DOOR,
    /** We did something. */
    STEP,
    /** We asked somebody. */
    REQUEST
  }

  /** Whether anybody is told; if not, nothing else needs to be asked of this. */
  boolean on();

  /**
   * A part that was told elsewhere, perhaps by somebody else.
   *
   * @param traceparent by W3C's Trace Context
   * @return {@link Part#NOWHERE} where it is none
   */
  Part elsewhere(String traceparent);

  /**
   * Begins a part.
   *
   * @param under what it is done for; {@link Part#NOWHERE}: a story of its own
   * @param tied another part that it has to do with, or {@link Part#NOWHERE}
   */
  Part begin(Kind kind, String name, Part under, Part tied);

  /** What this thread is at. */
  Part here();

  /** From now on this thread is at this part, until it is told otherwise. */
  void at(Part part);

  /** Tells what there is still to tell, for a moment at most. */
  @Override
  void close();

  /** A part of a story. */
  interface Part {
    /** None. */
    Part NOWHERE = new Untold.Nowhere();

    /** By W3C's Trace Context, where the part is told. */
    Optional<String> traceparent();

    /** Whether both are of one story. */
    boolean with(Part other);

    /** Says something of this part and of those that are done under it. */
    void of(String name, String value);

    /** Says something of this part alone. */
    void tag(String name, String value);

    /** How it was answered, by HTTP. */
    void answered(int status);

    /** It did not come off; the reason is a word, and names nobody. */
    void failed(String why);

    /** It is over. */
    void end();
  }
}
