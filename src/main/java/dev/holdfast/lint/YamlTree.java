package dev.holdfast.lint;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML file as a tree that knows its lines. */
final class YamlTree {
  private YamlTree() {}

  /** The items of a list; of anything else none. */
  static List<Node> items(Node node) {
    return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
  }

  /** The named values of a mapping; of anything else none. */
  static List<NodeTuple> named(Node node) {
    return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
  }

  static Optional<Node> child(Node node, String name) {
    return named(node).stream()
        .filter(tuple -> name.equals(key(tuple)))
        .map(NodeTuple::getValueNode)
        .findFirst();
  }

  static Optional<String> text(Node node, String name) {
    return child(node, name).flatMap(YamlTree::text);
  }

  /** A text that is not blank. */
  static Optional<String> text(Node node) {
    return node instanceof ScalarNode scalar
        ? Optional.of(scalar.getValue()).filter(value -> !value.isBlank())
        : Optional.empty();
  }

  /** Line of a node, from 1. */
  static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  /** Column of a node, from 1. */
  static int column(Node node) {
    return node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
  }

  /** Visits every named value below a node. */
  static void walk(Node node, BiConsumer<String, Node> visitor) {
    for (NodeTuple tuple : named(node)) {
      visitor.accept(key(tuple), tuple.getValueNode());
      walk(tuple.getValueNode(), visitor);
    }
    items(node).forEach(item -> walk(item, visitor));
  }

  static String key(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
  }
}
