package dev.holdfast.lint;

import dev.holdfast.word.Dictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads route files without running them, each rule in a class of its own: {@link Layout}, {@link
 * Twice} and {@link Form} look at the YAML, {@link Routes} at what routes say of themselves and how
 * they hang together, {@link Habits}, {@link Words} and {@link Placeholders} at what they use.
 */
public final class Lint {
  private static final String YAML = ".camel.yaml";
  private static final String JAVA = ".java";
  private static final List<String> ITEMS = List.of("route", "routeConfiguration");

  private final Report report = new Report();
  private final Layout layout = new Layout(report);
  private final Twice twice = new Twice(report);
  private final Form form = new Form(report);
  private final Placeholders placeholders;
  private final Routes routes;

  /** Whether all that is in the files was understood; else nobody knows what is missing. */
  private boolean whole = true;

  private Lint(Known known) {
    Names endpoints = new Names();
    Words words = new Words(Dictionary.of(known.words()), report);
    routes = new Routes(endpoints, new Habits(words, endpoints, report), report);
    placeholders = new Placeholders(known.settings(), report);
  }

  /**
   * Reads all {@code *.camel.yaml} files of a folder, and of its {@code *.java} files what they
   * share with them.
   *
   * @return what is wrong, by file and line; empty: nothing
   */
  public static List<Fault> read(Path folder, Known known) {
    Lint lint = new Lint(known);
    try (Stream<Path> files = Files.list(folder)) {
      // What editors keep beside a file begins so.
      files
          .filter(file -> !file.getFileName().toString().startsWith("."))
          // A Java file that takes a name of the others' is what is wrong.
          .sorted(Comparator.comparing(Lint::isJava).thenComparing(Comparator.naturalOrder()))
          .forEach(lint::file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    if (lint.whole) {
      lint.routes.together(known.started());
    }
    return lint.report.faults();
  }

  private static boolean isJava(Path file) {
    return file.toString().endsWith(JAVA);
  }

  private void file(Path path) {
    String name = path.getFileName().toString();
    if (name.startsWith(".") || !(name.endsWith(YAML) || name.endsWith(JAVA))) {
      return;
    }
    Optional<String> text = text(path, name);
    whole &= text.isPresent();
    text.ifPresent(
        read -> {
          if (name.endsWith(JAVA)) {
            routes.java(new JavaRoutes(name, read));
          } else {
            yaml(name, read);
          }
        });
  }

  private Optional<String> text(Path path, String name) {
    try {
      return Optional.of(Files.readString(path));
    } catch (CharacterCodingException foreign) {
      report.add(new Fault(name, 1, 1, "this is no text in UTF-8; save it as such"));
    } catch (IOException unreadable) {
      report.add(new Fault(name, 1, 1, "this can't be read: " + unreadable.getMessage()));
    }
    return Optional.empty();
  }

  private void yaml(String name, String text) {
    layout.length(name, text);
    placeholders.check(name, text.lines().toList());
    Optional<Node> root = layout.read(name, text);
    whole &= root.isPresent();
    root.ifPresent(
        node -> {
          twice.check(name, node);
          if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> item(name, item));
          } else {
            strange(name, node, "a file is a list; begin with `- route:`");
          }
        });
  }

  private void item(String file, Node item) {
    if (YamlTree.named(item).isEmpty()) {
      strange(file, item, "write `- route:` here, with what belongs to it below");
    }
    for (NodeTuple tuple : YamlTree.named(item)) {
      String name = YamlTree.key(tuple);
      if (!ITEMS.contains(name)) {
        String hint = Nearest.hint(name, ITEMS);
        strange(file, tuple.getKeyNode(), "no `- " + name + ":` here" + hint);
        continue;
      }
      form.check(file, name, tuple.getValueNode());
      if (name.equals("route")) {
        routes.route(file, tuple.getValueNode());
      } else {
        routes.policy(file, tuple.getValueNode());
      }
    }
  }

  private void strange(String file, Node node, String message) {
    whole = false;
    report.add(file, node, message);
  }
}
