package dev.holdfast.sandbox.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;

/** The one queue: entries ordered by when they are due, and among equals by when they came. */
final class Agenda {
  private record Place(Instant due, long sequence, boolean fromOutside) {}

  private final TreeMap<Place, Runnable> entries =
      new TreeMap<>(Comparator.comparing(Place::due).thenComparingLong(Place::sequence));
  private long sequence;

  /** Adds what the model has set for itself. */
  Timer add(Instant due, Runnable entry) {
    return put(new Place(due, sequence++, false), entry);
  }

  /** Adds what somebody outside waits for; it outlives a reset. */
  void admit(Instant due, Runnable entry) {
    put(new Place(due, sequence++, true), entry);
  }

  private Timer put(Place place, Runnable entry) {
    entries.put(place, entry);
    return () -> entries.remove(place);
  }

  Optional<Instant> nextDue() {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.firstKey().due());
  }

  Optional<Runnable> takeDue(Instant now) {
    if (entries.isEmpty() || entries.firstKey().due().isAfter(now)) {
      return Optional.empty();
    }
    return Optional.of(entries.pollFirstEntry().getValue());
  }

  void clear() {
    entries.keySet().removeIf(place -> !place.fromOutside());
  }
}
