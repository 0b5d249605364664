package dev.holdfast.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** The faults that were found, in the order of the files. */
final class Report {
  private final List<Fault> faults = new ArrayList<>();

  void add(String file, Node node, String message) {
    add(new Fault(file, YamlTree.line(node), YamlTree.column(node), message));
  }

  void add(Fault fault) {
    faults.add(fault);
  }

  /** All of them; what several rules say in the same words of the same place is said once. */
  List<Fault> faults() {
    return faults.stream()
        .distinct()
        .sorted(
            Comparator.comparing(Fault::file)
                .thenComparingInt(Fault::line)
                .thenComparingInt(Fault::column))
        .toList();
  }
}
