package dev.holdfast.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Whether a file names only what Camel knows, and in its canonical form: each step and each
 * expression written out, as visual designers read and write it.
 */
final class Form {
  private final Grammar grammar = Grammar.camels();
  private final Report report;

  Form(Report report) {
    this.report = report;
  }

  /** Looks at an item of a file, {@code route} or {@code routeConfiguration}. */
  void check(String file, String item, Node node) {
    look(file, item, node, grammar.item(item));
  }

  private void look(String file, String name, Node node, JsonNode schema) {
    Shape shape = grammar.shape(schema);
    if (node instanceof SequenceNode list) {
      list(file, name, list, shape);
    } else if (shape.items().isPresent()) {
      report.add(file, node, "`%s` is a list; begin each item with `- `".formatted(name));
    } else if (node instanceof ScalarNode scalar) {
      scalar(file, name, scalar, shape);
    } else if (node instanceof MappingNode mapping && shape.mapping()) {
      mapping(file, name, mapping, shape);
    } else if (!schema.path("type").asText("object").equals("object")) {
      report.add(file, node, "`%s` is a single value; nothing is named below it".formatted(name));
    }
  }

  private void list(String file, String name, SequenceNode list, Shape shape) {
    shape
        .items()
        .ifPresentOrElse(
            item -> list.getValue().forEach(one -> look(file, name, one, item)),
            () -> report.add(file, list, "`%s` is no list; take the `- ` away".formatted(name)));
  }

  private void scalar(String file, String name, ScalarNode scalar, Shape shape) {
    String value = scalar.getValue();
    if (shape.mapping()) {
      String below = value.isBlank() ? "" : shape.main() + ": " + quoted(scalar);
      report.add(file, scalar, "write `%s: {%s}`, the explicit form".formatted(name, below));
    } else if (!shape.values().isEmpty()
        && !shape.values().contains(value)
        && !value.contains("{{")) {
      report.add(
          file,
          scalar,
          "`%s` can't be `%s`%s".formatted(name, value, Nearest.hint(value, shape.values())));
    }
  }

  private void mapping(String file, String name, MappingNode mapping, Shape shape) {
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = YamlTree.key(tuple);
      Optional<JsonNode> schema = Optional.ofNullable(shape.named().get(key));
      schema.ifPresentOrElse(
          known -> named(file, name, tuple, shape, known),
          () -> report.add(file, tuple.getKeyNode(), unknown(name, key, mapping, shape)));
      if (schema.isPresent() && shape.single() && !seen.isEmpty() && !seen.contains(key)) {
        report.add(
            file,
            tuple.getKeyNode(),
            "`%s` is a step of its own; write `- %s:`".formatted(key, key));
      }
      seen.add(key);
    }
    shape.required().stream()
        .filter(needed -> !seen.contains(needed))
        .forEach(needed -> report.add(file, mapping, "`%s` needs `%s`".formatted(name, needed)));
  }

  private void named(String file, String name, NodeTuple tuple, Shape shape, JsonNode schema) {
    String key = YamlTree.key(tuple);
    if (grammar.needsExpression(shape, key)) {
      report.add(
          file,
          tuple.getKeyNode(),
          "write `%s: {expression: {%s: ...}}`, the explicit form".formatted(name, key));
    }
    look(file, key, tuple.getValueNode(), schema);
  }

  /** What is known one level deeper, at a neighbour, was indented too little. */
  private String unknown(String name, String key, MappingNode mapping, Shape shape) {
    Optional<String> owner =
        mapping.getValue().stream()
            .map(YamlTree::key)
            .filter(one -> below(shape, one).contains(key))
            .findFirst();
    String what = shape.single() ? "no step `" + key + "`" : "`" + name + "` has no `" + key + "`";
    return owner
        .map(one -> what + "; indent it, so that it stands below `" + one + "`")
        .orElseGet(() -> what + Nearest.hint(key, List.copyOf(shape.names())));
  }

  /** The names that may stand below a name; none below an unknown one. */
  private Collection<String> below(Shape shape, String name) {
    return Optional.ofNullable(shape.named().get(name))
        .map(schema -> grammar.shape(schema).names())
        .orElse(List.of());
  }

  private static String quoted(ScalarNode scalar) {
    return switch (scalar.getScalarStyle()) {
      case DOUBLE_QUOTED, SINGLE_QUOTED -> '"' + scalar.getValue() + '"';
      default -> scalar.getValue();
    };
  }
}
