package dev.holdfast.sandbox.control;

import dev.holdfast.sandbox.call.Call;
import dev.holdfast.sandbox.call.Executed;
import dev.holdfast.sandbox.hearing.Heard;
import dev.holdfast.sandbox.hearing.Sound;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A call as Twilio never shows it: what is heard on it, and which verbs it ran. */
final class CallView {
  private CallView() {}

  static JsonObject of(Call call) {
    var heard = new JsonArray();
    call.ear().heard().forEach(sound -> heard.add(json(sound)));
    var executed = new JsonArray();
    call.executed().forEach(verb -> executed.add(json(verb)));
    return line(call)
        .put("hears", json(call.ear().now()))
        .put("heard", heard)
        .put("executed", executed);
  }

  static JsonObject line(Call call) {
    return new JsonObject()
        .put("call_sid", call.sid())
        .put("status", call.status().text())
        .put("to", call.origin().to())
        .put("from", call.origin().from());
  }

  private static JsonObject json(Sound sound) {
    var json =
        new JsonObject().put("kind", sound.kind().text()).put("source", sound.source().text());
    if (!sound.url().isEmpty()) {
      json.put("url", sound.url());
    }
    if (!sound.text().isEmpty()) {
      json.put("text", sound.text());
    }
    return json.put("with", new JsonArray(sound.with()));
  }

  private static JsonObject json(Heard heard) {
    return new JsonObject().put("at", heard.at().toString()).mergeIn(json(heard.sound()));
  }

  private static JsonObject json(Executed verb) {
    return new JsonObject()
        .put("at", verb.at().toString())
        .put("verb", verb.verb())
        .put("source", verb.source().text())
        .put("document", verb.document());
  }
}
