package dev.holdfast.web;

import dev.holdfast.call.Act;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Room;
import dev.holdfast.desk.Attempt;
import dev.holdfast.desk.Notice;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.component.platform.http.vertx.HttpMessage;
import org.jspecify.annotations.Nullable;

/**
 * What an exchange names at the beginning of a route.
 *
 * @param request the id of a request that has just come in, or nothing
 * @param call the CallSid of the call, or of a leg where only that is known, or nothing
 * @param leg the CallSid of the leg that a webhook is about, or nothing
 */
record Mention(String request, String call, String leg) {
  private static final Mention NONE = new Mention("", "", "");
  private static final String CALLS = "/v1/calls/";
  private static final String SID = "CallSid";

  static Mention of(Exchange exchange) {
    if (exchange.getMessage() instanceof HttpMessage message && message.getRequest() != null) {
      return of(message.getRequest());
    }
    Object body = exchange.getMessage().getBody();
    if (body instanceof CallSid call) {
      return of(call.value());
    }
    if (body instanceof Act act) {
      return of(act.call().value());
    }
    if (body instanceof Attempt attempt) {
      return of(attempt.act().call().value());
    }
    return body instanceof Notice notice ? of(notice.call()) : NONE;
  }

  private static Mention of(String call) {
    return new Mention("", call, "");
  }

  private static Mention of(HttpServerRequest http) {
    String request = Optional.ofNullable(http.getHeader(Greeting.REQUEST)).orElse("");
    String path = http.path();
    if (path.startsWith(CALLS)) {
      String call = path.substring(CALLS.length()).split("/", 2)[0];
      return new Mention(request, CallSid.isOne(call) ? call : "", "");
    }
    String leg =
        one(http.getParam("leg"))
            .or(() -> one(http.getFormAttribute(SID)))
            .or(() -> one(http.getParam(SID)))
            .orElse("");
    String call =
        one(http.getParam("call"))
            .or(() -> room(http.getFormAttribute("FriendlyName")))
            .orElse(leg);
    return new Mention(request, call, leg);
  }

  private static Optional<String> room(@Nullable String name) {
    return Optional.ofNullable(name).flatMap(Room::callOf).map(CallSid::value);
  }

  private static Optional<String> one(@Nullable String text) {
    return Optional.ofNullable(text).filter(CallSid::isOne);
  }
}
