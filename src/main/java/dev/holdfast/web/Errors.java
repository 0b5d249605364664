package dev.holdfast.web;

import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** The errors of the HTTP server itself, in the same form as all others. */
final class Errors {
  private Errors() {}

  static Handler<RoutingContext> of(int status) {
    Problem problem = problem(status);
    String body =
        new JsonObject()
            .put("type", problem.type())
            .put("title", problem.title())
            .put("status", problem.status())
            .put("code", problem.code())
            .put("detail", problem.detail())
            .encode();
    return context -> {
      if (!context.response().ended()) {
        if (status == 503 || status == 429) {
          context.response().putHeader("Retry-After", "1");
        }
        context
            .response()
            .setStatusCode(status)
            .putHeader("Content-Type", Answer.PROBLEM)
            .end(body);
      }
    };
  }

  private static Problem problem(int status) {
    return switch (status) {
      case 400 -> Problem.of(400, "malformed", "The request cannot be read.");
      case 401 -> Problem.of(401, "unauthorized", "Send a known key: Authorization: Bearer <key>.");
      case 403 -> Problem.of(403, "forged", "The request is not signed by Twilio for this URL.");
      case 404 -> Problem.of(404, "not-found", "There is nothing here; see /openapi.yaml.");
      case 405 -> Problem.of(405, "method-not-allowed", "This path takes another method.");
      case 413 -> Problem.of(413, "too-large", "A body may have 64 KB at most.");
      case 429 ->
          Problem.of(429, "too-many-streams", "Too many listen to events; try again later.");
      case 503 -> Problem.of(503, "starting", "No routes are running yet.");
      default -> Problem.of(500, "internal", "Something broke here.");
    };
  }
}
