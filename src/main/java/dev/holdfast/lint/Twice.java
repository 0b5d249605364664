package dev.holdfast.lint;

import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Whether a name is there twice; Camel would take the last one and say nothing of the others. */
final class Twice {
  private final Report report;

  Twice(Report report) {
    this.report = report;
  }

  void check(String file, Node node) {
    Map<String, Node> first = new HashMap<>();
    for (NodeTuple tuple : YamlTree.named(node)) {
      String key = YamlTree.key(tuple);
      Node before = first.putIfAbsent(key, tuple.getKeyNode());
      if (before != null) {
        report.add(
            file,
            tuple.getKeyNode(),
            "`%s` is already in line %d; keep one, or begin it with `- ` if it is a step"
                .formatted(key, YamlTree.line(before)));
      }
      check(file, tuple.getValueNode());
    }
    YamlTree.items(node).forEach(item -> check(file, item));
  }
}
