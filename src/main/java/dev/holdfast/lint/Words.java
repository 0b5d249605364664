package dev.holdfast.lint;

import dev.holdfast.word.Dictionary;
import dev.holdfast.word.Entry;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.nodes.Node;

/** Whether the words that routes call are there, and get what they take. */
final class Words {
  private static final Pattern CALL = Pattern.compile("([A-Za-z0-9]+)\\((.*)\\)", Pattern.DOTALL);
  private static final String FORM =
      "call a word with its parameters: `bean: {ref: hold, method: \"find(${body})\"}`";

  private final Dictionary dictionary;
  private final Report report;

  Words(Dictionary dictionary, Report report) {
    this.dictionary = dictionary;
    this.report = report;
  }

  /** Looks at a step {@code bean}, or at an expression of that kind. */
  void check(String file, Node bean) {
    Optional<Node> ref = YamlTree.child(bean, "ref");
    Optional<Node> method = YamlTree.child(bean, "method");
    String called = method.flatMap(YamlTree::text).orElse("");
    Matcher call = CALL.matcher(called.strip());
    if (ref.isEmpty() || method.isEmpty() || !call.matches()) {
      report.add(file, method.orElse(bean), FORM);
      return;
    }
    String name = YamlTree.text(ref.get()).orElse("") + "." + call.group(1);
    List<Entry> meant =
        dictionary.entries().stream().filter(entry -> entry.called().equals(name)).toList();
    List<String> arguments = Arguments.of(call.group(2));
    if (meant.isEmpty()) {
      boolean known = dictionary.beans().contains(YamlTree.text(ref.get()).orElse(""));
      report.add(file, known ? method.get() : ref.get(), unknown(name));
    } else {
      taken(meant, arguments).ifPresent(why -> report.add(file, method.get(), why));
    }
  }

  private String unknown(String name) {
    List<String> all = dictionary.entries().stream().map(Entry::called).toList();
    return "no word `" + name + "`" + Nearest.hint(name, all);
  }

  private static Optional<String> taken(List<Entry> meant, List<String> arguments) {
    return meant.stream()
        .filter(entry -> entry.parameters().size() == arguments.size())
        .findFirst()
        .map(entry -> typed(entry, arguments))
        .orElseGet(() -> Optional.of(counted(meant, arguments.size())));
  }

  private static String counted(List<Entry> meant, int count) {
    return "there are %d arguments; write %s"
        .formatted(
            count,
            meant.stream().map(Entry::usage).collect(Collectors.joining("` or `", "`", "`")));
  }

  private static Optional<String> typed(Entry entry, List<String> arguments) {
    return IntStream.range(0, arguments.size())
        .mapToObj(
            at ->
                Arguments.wrong(arguments.get(at), entry.parameters().get(at).type())
                    .map(why -> why + "; `" + entry.usage() + "` takes " + needed(entry, at)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static String needed(Entry entry, int at) {
    Entry.Taken taken = entry.parameters().get(at);
    return "a " + taken.written() + " as `" + taken.name() + "`";
  }
}
