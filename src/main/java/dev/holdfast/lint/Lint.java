package dev.holdfast.lint;

import dev.holdfast.lint.Names.Spot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads route files without running them: every route has an id of its own, a description and a
 * policy that exists; a {@code direct:} door is named like its route, and somebody is behind every
 * {@code direct:} that is called; every word exists and has its parameters; every placeholder has a
 * setting.
 */
public final class Lint {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^}:]+)(:[^}]*)?}}");

  private static final List<String> ITEMS = List.of("route", "routeConfiguration");
  private static final Set<String> SCRIPTS =
      Set.of(
          "script", "language", "groovy", "js", "joor", "java", "mvel", "ognl", "python", "spel");

  private final Words words;
  private final Predicate<String> settings;
  private final List<Fault> faults = new ArrayList<>();
  private final Names routes = new Names("route");
  private final Names policies = new Names("routeConfiguration");

  private Lint(Words words, Predicate<String> settings) {
    this.words = words;
    this.settings = settings;
  }

  /**
   * Reads all {@code *.camel.yaml} files of a folder.
   *
   * @param words the types of the words, by name
   * @param settings whether a setting has a value
   * @return what is wrong; empty: nothing
   */
  public static List<Fault> read(
      Path folder, Map<String, Class<?>> words, Predicate<String> settings) {
    Lint lint = new Lint(new Words(words), settings);
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.getFileName().toString().matches("[^.].*\\.camel\\.yaml"))
          .sorted()
          .forEach(lint::file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    lint.faults.addAll(lint.policies.missing());
    lint.faults.addAll(lint.routes.missing());
    return List.copyOf(lint.faults);
  }

  private void file(Path path) {
    String name = path.getFileName().toString();
    try {
      String text = Files.readString(path);
      Optional<Node> root =
          new Compose(LoadSettings.builder().setLabel(name).build()).composeString(text);
      root.ifPresent(node -> YamlTree.items(node).forEach(item -> item(name, item)));
      placeholders(name, text);
    } catch (MarkedYamlEngineException broken) {
      int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      int column = broken.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(1);
      faults.add(new Fault(name, line, column, "this is not YAML: " + broken.getProblem()));
    } catch (YamlEngineException | IOException unreadable) {
      faults.add(new Fault(name, 1, 1, "this is not a text in UTF-8: " + unreadable.getMessage()));
    }
  }

  private void item(String file, Node item) {
    YamlTree.child(item, "route").ifPresent(route -> route(file, route));
    YamlTree.child(item, "routeConfiguration").ifPresent(policy -> policy(file, policy));
    YamlTree.names(item).stream()
        .filter(name -> !ITEMS.contains(name))
        .forEach(name -> faults.add(fault(file, item, notAnItem(name))));
  }

  private void policy(String file, Node policy) {
    Optional<String> id = YamlTree.text(policy, "id");
    if (id.isEmpty()) {
      faults.add(fault(file, policy, "a routeConfiguration needs an id"));
    } else {
      policies.give(id.get(), spot(file, policy)).ifPresent(faults::add);
    }
    steps(file, policy);
  }

  private void route(String file, Node route) {
    Optional<String> id = YamlTree.text(route, "id");
    if (id.isEmpty()) {
      faults.add(fault(file, route, "a route needs an id"));
    } else {
      routes.give(id.get(), spot(file, route)).ifPresent(faults::add);
    }
    if (YamlTree.text(route, "description").isEmpty()) {
      faults.add(fault(file, route, "a route needs a description, one sentence"));
    }
    Optional<String> policy = YamlTree.text(route, "routeConfigurationId");
    if (policy.isEmpty()) {
      faults.add(fault(file, route, "a route needs its policy: routeConfigurationId"));
    } else {
      policies.use(policy.get(), spot(file, route, "routeConfigurationId"));
    }
    YamlTree.child(route, "from").ifPresent(from -> from(file, id, from));
  }

  private void from(String file, Optional<String> id, Node from) {
    String named = "direct:" + id.orElse("");
    YamlTree.text(from, "uri")
        .filter(uri -> id.isPresent() && uri.startsWith("direct:") && !uri.equals(named))
        .map(uri -> uri + " must be named like its route's id: " + named)
        .ifPresent(why -> faults.add(fault(file, from, why)));
    YamlTree.child(from, "steps").ifPresent(steps -> steps(file, steps));
  }

  private void steps(String file, Node node) {
    YamlTree.walk(
        node,
        (name, value) -> {
          if (name.equals("bean")) {
            word(file, value);
          } else if (name.equals("to") && YamlTree.text(value).isPresent()) {
            String uri = YamlTree.text(value).get();
            faults.add(fault(file, value, "write 'to: {uri: " + uri + "}', the explicit form"));
          } else if (name.equals("uri")) {
            called(value).ifPresent(route -> routes.use(route, spot(file, value)));
          } else if (SCRIPTS.contains(name)) {
            faults.add(fault(file, value, "no scripts in routes; call a word instead"));
          }
        });
  }

  /** The route behind a {@code direct:} URI; what is only known while running is left alone. */
  private static Optional<String> called(Node uri) {
    return YamlTree.text(uri)
        .filter(text -> text.startsWith("direct:") && !text.contains("${"))
        .map(text -> text.substring("direct:".length()));
  }

  private void word(String file, Node bean) {
    String ref = YamlTree.text(bean, "ref").orElse("");
    String method = YamlTree.text(bean, "method").orElse("");
    words.wrong(ref, method).ifPresent(why -> faults.add(fault(file, bean, why)));
  }

  private void placeholders(String file, String text) {
    String[] lines = text.split("\n", -1);
    for (int number = 0; number < lines.length; number++) {
      Matcher placeholder = PLACEHOLDER.matcher(lines[number]);
      while (placeholder.find()) {
        if (placeholder.group(2) == null && !settings.test(placeholder.group(1))) {
          faults.add(
              new Fault(
                  file,
                  number + 1,
                  placeholder.start() + 1,
                  "application.properties has no '%s'; write it there"
                      .formatted(placeholder.group(1))));
        }
      }
    }
  }

  private static Spot spot(String file, Node parent, String name) {
    return spot(file, YamlTree.child(parent, name).orElse(parent));
  }

  private static Spot spot(String file, Node node) {
    return new Spot(file, YamlTree.line(node), YamlTree.column(node));
  }

  private static Fault fault(String file, Node node, String message) {
    return new Fault(file, YamlTree.line(node), YamlTree.column(node), message);
  }

  private static String notAnItem(String name) {
    return "write '- route:' or '- routeConfiguration:', not '- " + name + ":'";
  }
}
