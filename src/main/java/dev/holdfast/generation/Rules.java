package dev.holdfast.generation;

import dev.holdfast.lint.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteDefinition;

/**
 * What must be so of a generation and cannot be read in a single file: Twilio's doors are there,
 * and routes in Java are made as those in YAML have to be.
 */
final class Rules {
  /** Documents of live calls name these. */
  private static final List<String> TWILIO_S =
      List.of(
          "/twilio/voice",
          "/twilio/next",
          "/twilio/wait",
          "/twilio/bridging",
          "/twilio/events/call",
          "/twilio/events/conference");

  private Rules() {}

  /** What is wrong before anything is built. */
  static List<Fault> unfit(Sources sources) {
    List<Fault> faults = new ArrayList<>();
    if (!sources.trouble().isEmpty()) {
      String why = "routes and application.properties cannot be read: " + sources.trouble();
      faults.add(new Fault(Trouble.SOMEWHERE, 1, 1, why));
    }
    sources.files().entrySet().stream()
        .filter(file -> file.getValue().isBlank())
        .map(
            file -> new Fault(file.getKey(), 1, 1, "is empty; delete it if nothing shall be in it"))
        .forEach(faults::add);
    Optional<String> java =
        sources.files().keySet().stream().filter(name -> name.endsWith(".java")).findFirst();
    if (java.isPresent() && Optional.ofNullable(ToolProvider.getSystemJavaCompiler()).isEmpty()) {
      String why = "routes in Java need a JDK, and this is a Java without a compiler";
      faults.add(new Fault(java.get(), 1, 1, why));
    }
    return faults;
  }

  /** What is wrong with one that has been built. */
  static List<Fault> broken(CamelContext context) {
    List<Fault> faults = new ArrayList<>();
    TWILIO_S.stream()
        .filter(door -> context.getRoutes().stream().noneMatch(route -> opens(route, door)))
        .map(door -> new Fault(Trouble.SOMEWHERE, 1, 1, closed(door)))
        .forEach(faults::add);
    Model model = context.getCamelContextExtension().getContextPlugin(Model.class);
    model.getRouteDefinitions().stream()
        .filter(route -> file(route).endsWith(".java"))
        .flatMap(route -> inJava(model, route))
        .forEach(faults::add);
    return faults;
  }

  private static boolean opens(Route route, String door) {
    if (!(route.getEndpoint() instanceof PlatformHttpEndpoint http)
        || !door.equals(http.getPath())) {
      return false;
    }
    String methods =
        Objects.requireNonNullElse(http.getHttpMethodRestrict(), "GET,POST")
            .toUpperCase(Locale.ROOT);
    return Set.of(methods.split("\\s*,\\s*")).containsAll(Set.of("GET", "POST"))
        && route.isAutoStartup();
  }

  private static String closed(String door) {
    return "no route is behind platform-http:"
        + door
        + " with httpMethodRestrict GET,POST; documents of live calls name it, so it has to stay";
  }

  private static Stream<Fault> inJava(Model model, RouteDefinition route) {
    Stream.Builder<String> wrong = Stream.builder();
    if (!route.hasCustomIdAssigned()) {
      wrong.add("a route needs an id: .routeId(\"...\")");
    }
    if (Optional.ofNullable(route.getDescription()).isEmpty()) {
      wrong.add("a route needs a description, one sentence: .routeDescription(\"...\")");
    }
    Optional<String> policy = Optional.ofNullable(route.getRouteConfigurationId());
    if (policy.isEmpty()) {
      wrong.add("a route needs its policy: .routeConfigurationId(\"...\")");
    } else if (Optional.ofNullable(model.getRouteConfigurationDefinition(policy.get())).isEmpty()) {
      wrong.add("no routeConfiguration '" + policy.get() + "'");
    }
    String uri = route.getInput().getUri();
    String named = "direct:" + route.getId();
    if (uri.startsWith("direct:") && !uri.equals(named)) {
      wrong.add(uri + " must be named like its route's id: " + named);
    }
    int line = Math.max(1, route.getInput().getLineNumber());
    return wrong.build().map(why -> new Fault(file(route), line, 1, why));
  }

  private static String file(RouteDefinition route) {
    String location = Objects.requireNonNullElse(route.getInput().getLocation(), Trouble.SOMEWHERE);
    return location.substring(location.lastIndexOf('/') + 1).replaceFirst("^file:", "");
  }
}
