package dev.holdfast.lint;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What steps may do: call words and other steps. No scripts; a header is a header of HTTP or an
 * order to a component of Camel's, never a place for data.
 */
final class Habits {
  private static final Set<String> SCRIPTS =
      Set.of(
          "script",
          "language",
          "csimple",
          "datasonnet",
          "groovy",
          "js",
          "joor",
          "java",
          "mvel",
          "ognl",
          "python",
          "spel",
          "wasm");

  /** Components that would call a bean, or run a script, past the vocabulary. */
  private static final Set<String> PAST_WORDS = Set.of("bean", "class", "language");

  /** An answer of a component's, not ours. */
  private static final Set<String> READABLE =
      Set.of("CamelHttpResponseCode", "CamelHttpResponseText");

  private static final Pattern READ =
      Pattern.compile("\\$\\{(?:in\\.)?header(?:s|As)?[.(\\[:]['\"]?([A-Za-z0-9_-]*)");
  private static final Pattern SETTABLE =
      Pattern.compile("Camel\\w+|kafka\\.\\w+|[A-Z][A-Za-z0-9]*(-[A-Z][A-Za-z0-9]*)*");
  private static final Pattern CALLED = Pattern.compile("(direct|seda):([^?$]*)(\\$\\{.*)?.*");

  private static final String FORM = "call a word: `bean: {ref: hold, method: \"find(${body})\"}`";

  private final Words words;
  private final Names endpoints;
  private final Report report;

  Habits(Words words, Names endpoints, Report report) {
    this.words = words;
    this.endpoints = endpoints;
    this.report = report;
  }

  /** Looks at steps, or at a policy with the steps in it. */
  void check(String file, Node node) {
    YamlTree.walk(node, (name, value) -> named(file, name, value));
  }

  /** Looks at the address of a door or of a call. */
  void uri(String file, Node uri) {
    String text = YamlTree.text(uri).orElse("");
    String scheme = text.substring(0, Math.max(0, text.indexOf(':')));
    if (PAST_WORDS.contains(scheme)) {
      report.add(file, uri, "no `" + scheme + ":` here; " + FORM);
    }
    if (text.replaceAll("\\$\\{[^}]*}|\\{\\{[^}]*}}", "").contains("?")) {
      report.add(file, uri, "write what is behind the `?` below `parameters`, the explicit form");
    }
  }

  private void named(String file, String name, Node value) {
    if (SCRIPTS.contains(name)) {
      report.add(file, value, "no scripts in routes; " + FORM);
    }
    switch (name) {
      case "bean", "method" -> word(file, name, value);
      case "process" -> report.add(file, value, "no processors in routes; " + FORM);
      case "uri" -> uri(file, value);
      case "setHeader" -> header(file, value);
      case "headers" -> YamlTree.items(value).forEach(one -> header(file, one));
      case "header" -> report.add(file, value, noData("header"));
      default -> {}
    }
    List.of(value).forEach(one -> text(file, one));
    YamlTree.items(value).forEach(one -> text(file, one));
  }

  /** {@code method} is a language, and what a call of a word is written in. */
  private void word(String file, String name, Node value) {
    if (name.equals("bean") || YamlTree.text(value).isEmpty()) {
      words.check(file, value);
    }
  }

  private void header(String file, Node header) {
    YamlTree.child(header, "name")
        .filter(name -> !SETTABLE.matcher(YamlTree.text(name).orElse("")).matches())
        .ifPresent(name -> report.add(file, name, noData(YamlTree.text(name).orElse(""))));
  }

  private void text(String file, Node value) {
    String text = YamlTree.text(value).orElse("");
    Matcher called = CALLED.matcher(text);
    if (called.matches()) {
      String rest = called.group(3) == null ? "" : "*";
      endpoints.use(
          called.group(1) + ":" + called.group(2).strip() + rest, Names.Spot.of(file, value));
    }
    Matcher read = READ.matcher(text);
    while (read.find()) {
      if (!READABLE.contains(read.group(1))) {
        report.add(file, value, noData(read.group(1)));
      }
    }
    if (text.contains("${bean:")) {
      report.add(file, value, "no `${bean:...}` in a text; " + FORM);
    }
  }

  private static String noData(String name) {
    return ("a header is no place for data (`%s`): keep it by"
            + " `setVariable: {name: %s, expression: ...}` and read it by `${variable.%s}`")
        .formatted(name, name, name);
  }
}
