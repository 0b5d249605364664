package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.wire.Reaction.Answer;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** Every shape of answer that is not a resource's own, errors with Twilio's codes among them. */
final class Answers {
  private Answers() {}

  static Answer ok(JsonObject body) {
    return Answer.json(200, body.encode());
  }

  static Answer created(JsonObject body) {
    return Answer.json(201, body.encode());
  }

  static Answer gone() {
    return new Answer(204, Map.of(), "");
  }

  static Answer error(int status, int code, String message) {
    return Answer.json(status, body(status, code, message).encode());
  }

  static Answer unauthorised() {
    var body = body(401, 20003, "Authenticate").put("detail", "Wrong account SID or token");
    return new Answer(
        401,
        Map.of(
            "Content-Type", "application/json", "WWW-Authenticate", "Basic realm=\"Twilio API\""),
        body.encode());
  }

  static Answer notFound(String path) {
    return error(404, 20404, "The requested resource " + path + " was not found");
  }

  static Answer notAllowed(String method) {
    return error(405, 20004, "Method " + method + " is not allowed here");
  }

  static Answer unsupported(String what) {
    return error(501, 20501, "The sandbox does not support " + what + " yet");
  }

  /** What Twilio would say with a status that a fault asks for. */
  static Answer ofStatus(int status) {
    return switch (status) {
      case 429 -> error(status, 20429, "Too many concurrent requests");
      case 500 -> error(status, 20500, "An internal error has occurred");
      case 503 -> error(status, 20503, "The service is unavailable");
      default -> error(status, 20000 + status, "A fault of the sandbox");
    };
  }

  private static JsonObject body(int status, int code, String message) {
    return new JsonObject()
        .put("code", code)
        .put("message", message)
        .put("more_info", "https://www.twilio.com/docs/errors/" + code)
        .put("status", status);
  }
}
