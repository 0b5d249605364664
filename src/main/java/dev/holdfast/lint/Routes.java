package dev.holdfast.lint;

import dev.holdfast.lint.Names.Spot;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** What each route and each policy says about itself, and how they hang together. */
final class Routes {
  private static final int STEPS = 8;
  private static final Pattern SENTENCE = Pattern.compile("(?s)(?!.*[.!?]\\s+\\p{Lu}).*\\.");
  private static final Set<String> NAMED = Set.of("direct", "seda");

  private final Report report;
  private final Names routes = new Names();
  private final Names policies = new Names();
  private final Names endpoints;
  private final Habits habits;

  Routes(Names endpoints, Habits habits, Report report) {
    this.endpoints = endpoints;
    this.habits = habits;
    this.report = report;
  }

  void policy(String file, Node policy) {
    YamlTree.child(policy, "id")
        .ifPresentOrElse(
            id -> give(file, policies, "routeConfiguration", id),
            () -> report.add(file, policy, "a routeConfiguration needs an `id`"));
    habits.check(file, policy);
  }

  void route(String file, Node route) {
    Optional<Node> id = YamlTree.child(route, "id");
    id.ifPresentOrElse(
        given -> give(file, routes, "route", given),
        () -> report.add(file, route, "a route needs an `id`"));
    described(file, route);
    YamlTree.child(route, "routeConfigurationId")
        .ifPresentOrElse(
            policy -> policies.use(YamlTree.text(policy).orElse(""), Spot.of(file, policy)),
            () -> report.add(file, route, "a route needs its policy: `routeConfigurationId`"));
    YamlTree.child(route, "from").ifPresent(from -> from(file, id.flatMap(YamlTree::text), from));
    int steps = steps(route);
    if (steps > STEPS) {
      report.add(
          file,
          route,
          "%d steps are more than %d: move some into a route of their own at `direct:`"
              .formatted(steps, STEPS));
    }
  }

  /** What Java routes beside the files name. */
  void java(JavaRoutes java) {
    java.policies().forEach(policy -> policies.use(policy.name(), policy.spot()));
    java.called().forEach(step -> endpoints.use(step.name(), step.spot()));
    java.doors().forEach(step -> consumer(step.name(), step.spot()));
  }

  /** What only all files together show. */
  void together(Set<String> started) {
    missing(policies, name -> "no routeConfiguration `" + name + "`");
    missing(endpoints, name -> "nobody is behind `" + name + "`");
    policies
        .unused()
        .forEach(
            (name, spot) ->
                report.add(
                    spot.fault(
                        "no route names the policy `%s`: name it, or take it away"
                            .formatted(name))));
    endpoints.unused().entrySet().stream()
        .filter(unused -> !started.contains(unused.getKey().replace("direct:", "")))
        .forEach(this::uncalled);
  }

  private void uncalled(Map.Entry<String, Spot> unused) {
    report.add(
        unused
            .getValue()
            .fault(
                "nobody calls `%s`: call it by `to: {uri: %s}`, or take its route away"
                    .formatted(unused.getKey(), unused.getKey())));
  }

  private void missing(Names names, Function<String, String> what) {
    names
        .missing()
        .forEach(
            use ->
                report.add(
                    use.spot()
                        .fault(what.apply(use.name()) + Nearest.hint(use.name(), names.all()))));
  }

  private void give(String file, Names names, String kind, Node id) {
    String name = YamlTree.text(id).orElse("");
    names
        .give(name, Spot.of(file, id))
        .ifPresent(
            first ->
                report.add(
                    file,
                    id,
                    "%s `%s` is already in %s; give it another id".formatted(kind, name, first)));
  }

  private void described(String file, Node route) {
    Optional<Node> description = YamlTree.child(route, "description");
    if (description.flatMap(YamlTree::text).filter(SENTENCE.asMatchPredicate()).isEmpty()) {
      report.add(
          file,
          description.orElse(route),
          "a route needs a `description`: one sentence with a full stop");
    }
  }

  private void from(String file, Optional<String> id, Node from) {
    YamlTree.child(from, "uri").ifPresent(uri -> door(file, id, uri));
    YamlTree.child(from, "steps").ifPresent(steps -> habits.check(file, steps));
  }

  private void door(String file, Optional<String> id, Node uri) {
    habits.uri(file, uri);
    String text = YamlTree.text(uri).orElse("").replaceAll("\\?.*", "");
    if (!NAMED.contains(text.replaceAll(":.*", ""))) {
      return;
    }
    String named = text.replaceAll(":.*", ":") + id.orElse("");
    if (id.isPresent() && !text.equals(named)) {
      report.add(file, uri, "`%s` has to be named like its route: `%s`".formatted(text, named));
    }
    consumer(text, Spot.of(file, uri));
  }

  private void consumer(String name, Spot spot) {
    endpoints
        .give(name, spot)
        .ifPresent(
            first ->
                report.add(
                    spot.fault("`%s` has a consumer already, in %s".formatted(name, first))));
  }

  /** All steps of a route, those within its branches included. */
  private static int steps(Node node) {
    int below = 0;
    for (NodeTuple tuple : YamlTree.named(node)) {
      below +=
          YamlTree.key(tuple).equals("steps") ? YamlTree.items(tuple.getValueNode()).size() : 0;
      below += steps(tuple.getValueNode());
    }
    return below + YamlTree.items(node).stream().mapToInt(Routes::steps).sum();
  }
}
