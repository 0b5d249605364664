package dev.holdfast.sandbox.shelf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Things with a SID, the newest first: live ones, and of those that are over the newest. What a
 * look costs depends on what it finds, not on how much there has been.
 */
public final class Shelf<T> {
  private record Place<T>(long number, T thing, Set<String> keys) {}

  private final int most;
  private final Map<String, Place<T>> bySid = new HashMap<>();
  private final Rows<T> everything = new Rows<>();
  private final Rows<T> living = new Rows<>();
  private final Deque<String> over = new ArrayDeque<>();
  private long number;

  /** Of the things that are over {@code most} are kept. */
  public Shelf(int most) {
    this.most = most;
  }

  /** Adds a live thing that can be looked up by these keys as well. */
  public void add(String sid, T thing, String... keys) {
    var place = new Place<>(++number, thing, Set.copyOf(List.of(keys)));
    bySid.put(sid, place);
    everything.add(place.number(), thing, place.keys());
    living.add(place.number(), thing, place.keys());
  }

  public Optional<T> find(String sid) {
    return Optional.ofNullable(bySid.get(sid)).map(Place::thing);
  }

  public Stream<T> newestFirst() {
    return everything.newestFirst();
  }

  public Stream<T> newestFirst(String key) {
    return everything.newestFirst(key);
  }

  public Stream<T> live() {
    return living.newestFirst();
  }

  public Stream<T> live(String key) {
    return living.newestFirst(key);
  }

  /** It lives no more; the one that has been over for longest may go. */
  public void over(String sid) {
    Optional.ofNullable(bySid.get(sid))
        .ifPresent(place -> living.remove(place.number(), place.keys()));
    over.add(sid);
    if (over.size() > most) {
      remove(over.remove());
    }
  }

  public void remove(String sid) {
    Optional.ofNullable(bySid.remove(sid))
        .ifPresent(
            place -> {
              everything.remove(place.number(), place.keys());
              living.remove(place.number(), place.keys());
            });
  }

  public void clear() {
    bySid.clear();
    everything.clear();
    living.clear();
    over.clear();
  }
}
