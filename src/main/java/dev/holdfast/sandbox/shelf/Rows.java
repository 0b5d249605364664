package dev.holdfast.sandbox.shelf;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Numbered things, all of them and by keys; whoever looks goes only as far as he reads. */
final class Rows<T> {
  private final NavigableMap<Long, T> all = new TreeMap<>();
  private final Map<String, NavigableMap<Long, T>> byKey = new HashMap<>();

  void add(long number, T thing, Collection<String> keys) {
    all.put(number, thing);
    keys.forEach(key -> byKey.computeIfAbsent(key, none -> new TreeMap<>()).put(number, thing));
  }

  void remove(long number, Collection<String> keys) {
    all.remove(number);
    for (String key : keys) {
      var row = byKey.getOrDefault(key, all);
      if (row != all) {
        row.remove(number);
        if (row.isEmpty()) {
          byKey.remove(key);
        }
      }
    }
  }

  Stream<T> newestFirst() {
    return all.descendingMap().values().stream();
  }

  Stream<T> newestFirst(String key) {
    return Stream.ofNullable(byKey.get(key)).flatMap(row -> row.descendingMap().values().stream());
  }

  void clear() {
    all.clear();
    byKey.clear();
  }
}
