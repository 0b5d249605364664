package dev.holdfast.sandbox.conference;

import dev.holdfast.sandbox.shelf.Shelf;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The conferences of the account, the newest first: all live ones, of which one name has at most
 * one, and the newest 10,000 of those that are completed.
 */
public final class Rooms {
  private static final int COMPLETED = 10_000;

  private final Shelf<Conference> shelf = new Shelf<>(COMPLETED);

  void add(Conference room) {
    shelf.add(room.sid(), room, room.name());
  }

  void over(Conference room) {
    shelf.over(room.sid());
  }

  public Optional<Conference> find(String sid) {
    return shelf.find(sid);
  }

  public Optional<Conference> live(String name) {
    return shelf.live(name).findFirst();
  }

  public Stream<Conference> newestFirst() {
    return shelf.newestFirst();
  }

  /** Those of a name, completed ones as well. */
  public Stream<Conference> named(String name) {
    return shelf.newestFirst(name);
  }

  /** Those that are not completed. */
  public Stream<Conference> live() {
    return shelf.live();
  }

  public void clear() {
    shelf.clear();
  }
}
