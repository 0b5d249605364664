package dev.holdfast.desk;

import java.util.List;
import java.util.Optional;

/**
 * All events in one order that never changes. An event gets its place after it has been stored, so
 * whoever has read up to a place has missed nothing before it, however long a transaction took.
 */
public interface Feed {
  /** The place of the newest event; 0: there is none. */
  long end();

  /** The highest place whose event is kept no more: before it some are missing; 0: none is. */
  long forgotten();

  /** Events after a place up to another, at most so many. */
  List<Item> read(Stretch stretch, Filter filter, int most);

  /** From a place, which is not in it, to another, which is. */
  record Stretch(long after, long to) {}

  /** Which events are wanted; empty: all. */
  record Filter(Optional<String> call, Optional<String> line) {}

  /**
   * An event in its place.
   *
   * @param body the event as it is told
   */
  record Item(long place, String type, String body) {}
}
