package dev.holdfast.web;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The lock of the doors under {@code /v1}: who asks, how often, and whether they may. */
final class Gate {
  /** Which client a request came from, for the doors behind. */
  static final String CLIENT = "Holdfast-Client";

  private final Vertx vertx;
  private final Keys keys;
  private final Rates rates;
  private final Patience patience;

  Gate(Vertx vertx, Keys keys, Pace pace) {
    this.vertx = vertx;
    this.keys = keys;
    this.rates = new Rates(pace, TimeMeter.SYSTEM_NANOTIME);
    this.patience = new Patience(pace.slowest(), Ticker.systemTicker());
  }

  /** Lets a request through, or answers it. */
  void ask(RoutingContext context) {
    known(context, client -> scope(context, client));
  }

  /** Lets a request through whose key is good for this, or answers it. */
  void ask(RoutingContext context, Scope needed) {
    known(
        context,
        client -> {
          if (client.scopes().contains(needed)) {
            context.next();
          } else {
            Errors.tell(context.response(), Errors.outOfScope(needed));
          }
        });
  }

  private void known(RoutingContext context, Consumer<Client> may) {
    Optional<String> header = Optional.ofNullable(context.request().getHeader("Authorization"));
    Optional<Client> client = header.flatMap(keys::client);
    if (client.isEmpty()) {
      stranger(context, header.isPresent());
      return;
    }
    // Whoever asks cannot say who they are but by their key: a header of theirs is overwritten.
    context.request().headers().set(CLIENT, client.get().name());
    if (inTime(context.response(), client.get())) {
      may.accept(client.get());
    }
  }

  /** Whoever is limited to lines listens to one of them. */
  void line(RoutingContext context) {
    String client = context.request().getHeader(CLIENT);
    Set<String> lines = keys.lines().getOrDefault(client, Set.of());
    Optional<String> wanted = context.queryParam("line").stream().findFirst();
    if (lines.isEmpty() || wanted.filter(lines::contains).isPresent()) {
      context.next();
    } else {
      Errors.tell(context.response(), Errors.OTHER_LINES);
    }
  }

  /** Only who tries keys is slowed down; no thread waits with them. */
  private void stranger(RoutingContext context, boolean tried) {
    Duration wait = tried ? patience.after(address(context)) : Duration.ZERO;
    if (wait.isZero() || !patience.enter()) {
      unknown(context);
      return;
    }
    vertx.setTimer(
        wait.toMillis(),
        timer -> {
          patience.leave();
          unknown(context);
        });
  }

  private static void unknown(RoutingContext context) {
    if (!context.response().ended() && !context.response().closed()) {
      context.response().putHeader("WWW-Authenticate", "Bearer");
      context.fail(401);
    }
  }

  private boolean inTime(HttpServerResponse response, Client client) {
    Rates.Left left = rates.take(client);
    response.putHeader("RateLimit-Policy", rates.policy());
    response.putHeader("RateLimit", "\"client\";r=" + left.left() + ";t=" + left.seconds());
    if (!left.allowed()) {
      response.putHeader("Retry-After", String.valueOf(left.seconds()));
      Errors.tell(response, Errors.RATE_LIMITED);
    }
    return left.allowed();
  }

  private static void scope(RoutingContext context, Client client) {
    String path = context.normalizedPath();
    Optional<Scope> needed = Access.scope(context.request().method().name(), path);
    if (needed.isEmpty()) {
      unlisted(context, client, Access.methods(path));
    } else if (client.scopes().contains(needed.get())) {
      context.next();
    } else {
      Errors.tell(context.response(), Errors.outOfScope(needed.get()));
    }
  }

  private static void unlisted(RoutingContext context, Client client, List<String> methods) {
    if (!methods.isEmpty()) {
      context.response().putHeader("Allow", String.join(", ", methods));
      context.fail(405);
    } else if (client.scopes().contains(Scope.ADMIN)) {
      context.next();
    } else {
      context.fail(404);
    }
  }

  private static String address(RoutingContext context) {
    return context.request().remoteAddress().hostAddress();
  }
}
