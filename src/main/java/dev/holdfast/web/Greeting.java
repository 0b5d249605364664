package dev.holdfast.web;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What every request gets before it is looked at: an id by which it is found in the log, and what
 * its answer says to browsers.
 *
 * @param fresh makes ids that are never the same
 */
public record Greeting(Supplier<String> fresh) {
  /** The request's id, for the doors behind. */
  static final String REQUEST = "Holdfast-Request";

  static final String ID = "X-Request-Id";
  private static final String TOKEN = "I-Twilio-Idempotency-Token";

  /** Goes into log lines: neither a line of its own nor a number. */
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._:/=-]{1,100}");

  private static final String API = "/v1/";
  private static final String TWILIO = "/twilio/";

  /** Greets; who sends a request cannot say what its id is within us but by the header for it. */
  void greet(RoutingContext context) {
    String path = String.valueOf(context.request().path());
    context.request().headers().remove(REQUEST);
    if (path.startsWith(API)) {
      context.response().putHeader(ID, named(context, ID));
    } else if (path.startsWith(TWILIO)) {
      named(context, TOKEN);
    }
  }

  /** What every answer says to browsers: guess nothing, run nothing, keep us out of frames. */
  static void guard(RoutingContext context, boolean tls) {
    context
        .response()
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        .putHeader("Referrer-Policy", "no-referrer");
    if (tls) {
      context.response().putHeader("Strict-Transport-Security", "max-age=31536000");
    }
  }

  private String named(RoutingContext context, String header) {
    String id =
        Optional.ofNullable(context.request().getHeader(header))
            .filter(said -> SAFE.matcher(said).matches())
            .orElseGet(fresh);
    context.request().headers().set(REQUEST, id);
    return id;
  }
}
