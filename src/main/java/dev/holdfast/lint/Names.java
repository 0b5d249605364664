package dev.holdfast.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Names of one kind: each is given once, one that is used has been given, and one given is used.
 */
final class Names {
  private final Map<String, Spot> given = new TreeMap<>();
  private final List<Use> uses = new ArrayList<>();

  /** A place in a file; lines and columns from 1. */
  record Spot(String file, int line, int column) {
    static Spot of(String file, Node node) {
      return new Spot(file, YamlTree.line(node), YamlTree.column(node));
    }

    Fault fault(String message) {
      return new Fault(file, line, column, message);
    }

    @Override
    public String toString() {
      return file + ":" + line;
    }
  }

  /** Gives a name; the place where it was given before, if it was. */
  Optional<Spot> give(String name, Spot spot) {
    return Optional.ofNullable(given.putIfAbsent(name, spot));
  }

  /**
   * Uses a name that may be given later.
   *
   * @param name of one that is put together while running, what it begins with and an asterisk
   */
  void use(String name, Spot spot) {
    uses.add(new Use(name, spot));
  }

  Set<String> all() {
    return given.keySet();
  }

  /** Where names are used that were never given. */
  List<Use> missing() {
    return uses.stream().filter(use -> given.keySet().stream().noneMatch(use::means)).toList();
  }

  /** What was given and is not used. */
  Map<String, Spot> unused() {
    return given.entrySet().stream()
        .filter(entry -> uses.stream().noneMatch(use -> use.means(entry.getKey())))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  record Use(String name, Spot spot) {
    boolean means(String other) {
      return name.endsWith("*")
          ? other.startsWith(name.substring(0, name.length() - 1))
          : other.equals(name);
    }
  }
}
