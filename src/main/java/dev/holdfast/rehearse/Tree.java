package dev.holdfast.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML into values that know their places. */
final class Tree {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final String file;

  private Tree(String file) {
    this.file = file;
  }

  /** Reads a text; what is no YAML, or nothing at all, is a mistake. */
  static Value read(String file, String text) {
    try {
      Optional<Node> root =
          new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text);
      return root.map(new Tree(file)::value)
          .orElseThrow(() -> new Misread(new Mark(file, 1, 1), "there is nothing in it"));
    } catch (MarkedYamlEngineException broken) {
      throw new Misread(
          broken.getProblemMark().map(mark -> at(file, mark)).orElse(new Mark(file, 1, 1)),
          broken.getProblem());
    } catch (YamlEngineException broken) {
      throw new Misread(new Mark(file, 1, 1), String.valueOf(broken.getMessage()));
    }
  }

  private Value value(Node node) {
    if (node instanceof MappingNode mapping) {
      return new Value.Named(at(node), mapping.getValue().stream().map(this::entry).toList());
    }
    if (node instanceof SequenceNode sequence) {
      return new Value.Many(at(node), sequence.getValue().stream().map(this::value).toList());
    }
    ScalarNode scalar = (ScalarNode) node;
    boolean none = scalar.getTag().equals(Tag.NULL);
    return new Value.Text(at(node), none ? "" : scalar.getValue(), json(scalar));
  }

  private Value.Entry entry(NodeTuple tuple) {
    if (tuple.getKeyNode() instanceof ScalarNode name) {
      return new Value.Entry(at(name), name.getValue(), value(tuple.getValueNode()));
    }
    throw new Misread(at(tuple.getKeyNode()), "a name has to be a text");
  }

  private Mark at(Node node) {
    return node.getStartMark().map(mark -> at(file, mark)).orElse(new Mark(file, 1, 1));
  }

  private static Mark at(String file, org.snakeyaml.engine.v2.exceptions.Mark mark) {
    return new Mark(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static JsonNode json(ScalarNode scalar) {
    Tag tag = scalar.getTag();
    String text = scalar.getValue();
    if (tag.equals(Tag.NULL)) {
      return JSON.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(Boolean.parseBoolean(text));
    }
    if (tag.equals(Tag.INT)) {
      return JSON.numberNode(new BigInteger(text));
    }
    return tag.equals(Tag.FLOAT) && text.matches("[-0-9.eE+]+")
        ? JSON.numberNode(new BigDecimal(text))
        : JSON.textNode(text);
  }
}
