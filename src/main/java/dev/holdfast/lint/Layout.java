package dev.holdfast.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** How a file is laid out: whether it is YAML at all, with no name twice, and short enough. */
final class Layout {
  /** Ours have half of that; a visual designer makes them half as long again. */
  private static final int LINES = 200;

  private static final Pattern TAB = Pattern.compile("^ *\t");
  private static final Pattern LONG = Pattern.compile("(?m)^# long on purpose: .*\\p{L}");

  /** What the parser says, and what is mostly the reason for it. */
  private static final Map<String, String> REASONS =
      Map.of(
          "expected <block end>",
          "this line is indented unlike its neighbours; align it with what it belongs to",
          "mapping values are not allowed",
          "a name with `:` can't stand here; mend the indent, or put a text with `: ` in quotes",
          "could not find expected ':'",
          "a `:` is missing behind a name",
          "unexpected end of stream",
          "the file ends too soon; close the quotes",
          "expected ',' or",
          "close the bracket, or put a comma before the next one");

  private final Report report;

  Layout(Report report) {
    this.report = report;
  }

  /** Reads a text as YAML; empty where it is none, which has been reported then. */
  Optional<Node> read(String file, String text) {
    List<Fault> tabs = tabs(file, text.lines().toList());
    tabs.forEach(report::add);
    try {
      Optional<Node> root =
          new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text);
      if (root.isEmpty()) {
        report.add(new Fault(file, 1, 1, "this file is empty; write a `- route:`, or delete it"));
      }
      return tabs.isEmpty() ? root : Optional.empty();
    } catch (MarkedYamlEngineException broken) {
      if (tabs.isEmpty()) {
        report.add(fault(file, broken));
      }
    } catch (YamlEngineException broken) {
      report.add(new Fault(file, 1, 1, "this is not YAML: " + broken.getMessage()));
    }
    return Optional.empty();
  }

  /** Whether a file is short enough, or says why it is not. */
  void length(String file, String text) {
    long lines = text.lines().count();
    if (lines > LINES && !LONG.matcher(text).find()) {
      report.add(
          new Fault(
              file,
              LINES + 1,
              1,
              "%d lines are more than %d: make it two files, or say `# long on purpose: <why>`"
                  .formatted(lines, LINES)));
    }
  }

  private static List<Fault> tabs(String file, List<String> lines) {
    return IntStream.range(0, lines.size())
        .boxed()
        .flatMap(
            at ->
                TAB.matcher(lines.get(at))
                    .results()
                    .map(
                        tab ->
                            new Fault(
                                file, at + 1, tab.end(), "indent with blanks, not with a tab")))
        .toList();
  }

  private static Fault fault(String file, MarkedYamlEngineException broken) {
    int line = broken.getProblemMark().map(Mark::getLine).orElse(0) + 1;
    int column = broken.getProblemMark().map(Mark::getColumn).orElse(0) + 1;
    return new Fault(file, line, column, "this is not YAML: " + reason(broken.getProblem()));
  }

  private static String reason(String problem) {
    return REASONS.entrySet().stream()
        .filter(reason -> problem.contains(reason.getKey()))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(problem);
  }
}
