package dev.holdfast.generation;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.model.Model;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ThrottleDefinition;

/**
 * Turns away at a door, before it takes a thread, who would be turned away by the door's first
 * step: a throttle of concurrent requests that rejects. How many there may be is said by the route
 * alone; where it says nothing of that kind everybody comes in.
 *
 * <p>A request that goes through its route to be told 429 leaves 100 kB behind. Of a thousand a
 * second the collector was at work for a twentieth of the time, and nobody was answered meanwhile.
 */
final class Threshold implements Handler<RoutingContext> {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^/}]+)}");

  /** Before those of Camel's, which are there already. */
  private static final int FIRST = -1;

  private final int most;
  private final Handler<RoutingContext> full;
  private final AtomicInteger inside = new AtomicInteger();

  private Threshold(int most, Handler<RoutingContext> full) {
    this.most = most;
    this.full = full;
  }

  /**
   * Puts one before each door that has such a step.
   *
   * @param full answers who is turned away
   */
  static void build(CamelContext context, Router router, Handler<RoutingContext> full) {
    Model model = context.getCamelContextExtension().getContextPlugin(Model.class);
    for (Route route : context.getRoutes()) {
      if (route.getEndpoint() instanceof PlatformHttpEndpoint door) {
        Optional.ofNullable(model.getRouteDefinition(route.getId()))
            .flatMap(made -> most(context, made))
            .ifPresent(most -> before(router, door, new Threshold(most, full)));
      }
    }
  }

  private static void before(Router router, PlatformHttpEndpoint door, Threshold threshold) {
    String path = PARAMETER.matcher(door.getPath()).replaceAll(":$1");
    String methods = Objects.requireNonNullElse(door.getHttpMethodRestrict(), "");
    for (String method : methods.toUpperCase(Locale.ROOT).split(",", -1)) {
      var way =
          method.isBlank()
              ? router.route(path)
              : router.route(new HttpMethod(method.strip()), path);
      way.order(FIRST).handler(threshold);
    }
  }

  private static Optional<Integer> most(CamelContext context, RouteDefinition route) {
    return route.getOutputs().stream()
        .filter(step -> !step.isAbstract())
        .findFirst()
        .filter(Threshold::rejects)
        .map(step -> ((ThrottleDefinition) step).getExpression())
        .filter(expression -> "constant".equals(expression.getLanguage()))
        .map(expression -> context.resolvePropertyPlaceholders(expression.getExpression()).strip())
        .filter(number -> number.matches("\\d{1,9}"))
        .map(Integer::valueOf);
  }

  private static boolean rejects(ProcessorDefinition<?> step) {
    return step instanceof ThrottleDefinition throttle
        && "ConcurrentRequests".equals(throttle.getMode())
        && Boolean.parseBoolean(throttle.getRejectExecution())
        && throttle.getCorrelationExpression() == null;
  }

  @Override
  public void handle(RoutingContext request) {
    if (inside.incrementAndGet() > most) {
      inside.decrementAndGet();
      full.handle(request);
      return;
    }
    request.addEndHandler(done -> inside.decrementAndGet());
    request.next();
  }
}
