package dev.holdfast.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names of one kind: each is given once, and one that is used has been given. */
final class Names {
  private final String kind;
  private final Map<String, Spot> given = new HashMap<>();
  private final List<Use> uses = new ArrayList<>();

  Names(String kind) {
    this.kind = kind;
  }

  /** A place in a file; lines and columns from 1. */
  record Spot(String file, int line, int column) {}

  /** Gives a name; a fault where it was given before. */
  Optional<Fault> give(String name, Spot spot) {
    return Optional.ofNullable(given.putIfAbsent(name, spot))
        .map(
            first ->
                new Fault(
                    spot.file(),
                    spot.line(),
                    spot.column(),
                    "%s '%s' is already in %s:%d; give it another id"
                        .formatted(kind, name, first.file(), first.line())));
  }

  /** Uses a name that may be given later. */
  void use(String name, Spot spot) {
    uses.add(new Use(name, spot));
  }

  /** What was used and never given. */
  List<Fault> missing() {
    String all = String.join(", ", given.keySet().stream().sorted().toList());
    return uses.stream()
        .filter(use -> !given.containsKey(use.name()))
        .map(
            use ->
                new Fault(
                    use.spot().file(),
                    use.spot().line(),
                    use.spot().column(),
                    "no %s '%s'; there are %s".formatted(kind, use.name(), all)))
        .toList();
  }

  private record Use(String name, Spot spot) {}
}
