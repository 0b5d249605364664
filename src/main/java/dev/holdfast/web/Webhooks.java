package dev.holdfast.web;

import dev.holdfast.call.CallSid;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lock of the doors under {@code /twilio}: reads the form of a webhook, and lets it through
 * when Twilio has signed it.
 *
 * <p>Vert.x reads forms piece by piece, for they may be uploads, and that is a tenth of what a
 * question costs. A webhook has two dozen short fields, and a bound to its body: it is read at
 * once.
 */
final class Webhooks {
  private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.POST);
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUESTION = "/twilio/next";
  private static final String MEDIA = "holdfast.media";
  private static final int MOST_FIELDS = 1_000;

  private final Doors doors;

  Webhooks(Doors doors) {
    this.doors = doors;
  }

  /** Before bodies are read: a form is a body like others. */
  void beforeBody(RoutingContext context) {
    MultiMap headers = context.request().headers();
    Optional.ofNullable(headers.get(HttpHeaders.CONTENT_TYPE))
        .filter(media -> media.regionMatches(true, 0, FORM, 0, FORM.length()))
        .ifPresent(
            media -> {
              context.put(MEDIA, media);
              headers.remove(HttpHeaders.CONTENT_TYPE);
            });
    context.next();
  }

  /** Lets a webhook through, or answers it. */
  void seal(RoutingContext context) {
    if (!METHODS.contains(context.request().method())) {
      context.response().putHeader("Allow", "GET, POST");
      context.fail(405);
    } else if (!read(context)) {
      context.fail(400);
    } else if (signed(context)) {
      doors.ahead().give(asks(context), context::next);
    } else {
      Errors.tell(context.response(), Errors.FORGED);
    }
  }

  /** The leg that asks what next; the call of any other webhook is decided about, not read. */
  private static Optional<CallSid> asks(RoutingContext context) {
    return context.request().path().equals(QUESTION) ? leg(context) : Optional.empty();
  }

  private static Optional<CallSid> leg(RoutingContext context) {
    try {
      return Optional.ofNullable(context.request().getParam("leg"))
          .filter(CallSid::isOne)
          .map(CallSid::new);
    } catch (IllegalArgumentException nonsense) {
      return Optional.empty(); // a query that cannot be read names nobody; its route says so
    }
  }

  /** Whether a form could be read, where there is one. */
  private static boolean read(RoutingContext context) {
    String media = context.get(MEDIA);
    if (media == null) {
      return true;
    }
    context.request().headers().set(HttpHeaders.CONTENT_TYPE, media);
    try {
      String body = Optional.ofNullable(context.body().asString()).orElse("");
      fields(body).forEach(context.request().formAttributes()::add);
      return true;
    } catch (IllegalArgumentException nonsense) {
      return false;
    }
  }

  private static Map<String, List<String>> fields(String body) {
    return new QueryStringDecoder(body, StandardCharsets.UTF_8, false, MOST_FIELDS, true)
        .parameters();
  }

  private boolean signed(RoutingContext context) {
    Map<String, String> form = new HashMap<>();
    context
        .request()
        .formAttributes()
        .forEach(one -> form.putIfAbsent(one.getKey(), one.getValue()));
    String url = doors.publicUrl() + context.request().uri();
    return Optional.ofNullable(context.request().getHeader("X-Twilio-Signature"))
        .filter(signature -> doors.seal().valid(url, form, signature))
        .isPresent();
  }
}
