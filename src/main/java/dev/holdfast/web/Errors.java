package dev.holdfast.web;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** The errors of the HTTP server itself, in the same form as all others. */
final class Errors {
  static final Problem FORGED =
      Problem.of(403, "forged", "The request is not signed by Twilio for this URL.");
  static final Problem OTHER_LINES =
      Problem.of(
          403, "out-of-scope", "This key is limited to lines: name one of them, as ?line=<name>.");

  static final Problem RATE_LIMITED =
      Problem.of(429, "rate-limited", "This key asks too often; wait as long as Retry-After says.");
  static final Problem TOO_MANY =
      Problem.of(429, "too-many-commands", "Too many commands wait for Twilio; try again soon.");
  static final Problem TOO_SLOW =
      Problem.of(408, "too-slow", "The request took too long to arrive; send it again.");

  private Errors() {}

  static Handler<RoutingContext> of(int status) {
    Problem problem = problem(status);
    return context -> {
      if (!context.response().ended()) {
        if (status == 503 || status == 429) {
          context.response().putHeader("Retry-After", "1");
        }
        tell(context.response(), unreadable(context) ? problem(400) : problem);
      }
    };
  }

  /** A form whose parts or escapes make no sense: the server takes that for its own failure. */
  private static boolean unreadable(RoutingContext context) {
    String type = String.valueOf(context.request().getHeader("Content-Type"));
    return context.failure() instanceof RuntimeException
        && !Deadlines.hasArrived(context)
        && (type.contains("multipart/") || type.contains("x-www-form-urlencoded"));
  }

  /** A problem with a scope that the key does not have. */
  static Problem outOfScope(Scope scope) {
    return Problem.of(
        403, "out-of-scope", "This needs a key with the scope '" + scope.word() + "'.");
  }

  /** Answers with a problem. */
  static void tell(HttpServerResponse response, Problem problem) {
    response
        .setStatusCode(problem.status())
        .putHeader("Content-Type", Answer.PROBLEM)
        .putHeader("Cache-Control", "no-store")
        .end(
            new JsonObject()
                .put("type", problem.type())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("code", problem.code())
                .put("detail", problem.detail())
                .encode());
  }

  static Problem problem(int status) {
    return switch (status) {
      case 400 -> Problem.of(400, "malformed", "The request cannot be read.");
      case 401 -> Problem.of(401, "unauthorized", "Send a known key: Authorization: Bearer <key>.");
      case 404 -> Problem.of(404, "not-found", "There is nothing here; see /openapi.yaml.");
      case 405 -> Problem.of(405, "method-not-allowed", "This path takes another method.");
      case 413 -> Problem.of(413, "too-large", "A body may have 64 KB at most.");
      case 414 -> Problem.of(414, "url-too-long", "A URL may have 4 KB at most.");
      case 431 -> Problem.of(431, "headers-too-large", "Headers may have 8 KB at most.");
      case 429 ->
          Problem.of(429, "too-many-streams", "Too many listen to events; try again later.");
      case 503 -> Problem.of(503, "starting", "No routes are running yet.");
      default -> Problem.of(500, "internal", "Something broke here.");
    };
  }
}
