package dev.holdfast.sandbox.shelf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The newest things of a list that would grow for ever. */
public final class Newest<T> {
  private final Deque<T> things = new ArrayDeque<>();
  private int most;

  public Newest(int most) {
    this.most = most;
  }

  public void add(T thing) {
    things.addLast(thing);
    trim();
  }

  public Optional<T> last() {
    return Optional.ofNullable(things.peekLast());
  }

  public void removeLast() {
    things.pollLast();
  }

  /** All that are kept, the oldest first. */
  public List<T> all() {
    return List.copyOf(things);
  }

  /** The newest of which this is so, as far back as it is so of all; the oldest first. */
  public List<T> back(Predicate<T> so) {
    Deque<T> found = new ArrayDeque<>();
    var newest = things.descendingIterator();
    while (newest.hasNext()) {
      var thing = newest.next();
      if (!so.test(thing)) {
        break;
      }
      found.addFirst(thing);
    }
    return List.copyOf(found);
  }

  /** Keeps fewer from now on. */
  public void keepOnly(int fewer) {
    most = Math.min(most, fewer);
    trim();
  }

  public void clear() {
    things.clear();
  }

  private void trim() {
    while (things.size() > most) {
      things.removeFirst();
    }
  }
}
