package dev.holdfast.sandbox.control;

import dev.holdfast.sandbox.call.Numbers;
import dev.holdfast.sandbox.call.PhoneNumber;
import dev.holdfast.sandbox.engine.Engine;
import dev.holdfast.sandbox.wire.Link;
import io.vertx.core.json.JsonObject;

/** The numbers of the account in JSON. */
final class NumberControl {
  private final Numbers numbers;
  private final Engine engine;

  NumberControl(Numbers numbers, Engine engine) {
    this.numbers = numbers;
    this.engine = engine;
  }

  JsonObject show(String e164) {
    return numbers
        .find(e164)
        .map(NumberControl::json)
        .orElseThrow(
            () ->
                new BadRequestException(
                    404, "No number " + e164 + "; PUT /_sandbox/numbers/" + e164 + " first"));
  }

  JsonObject set(String e164, String body) {
    if (!e164.matches("\\+[0-9]{3,15}")) {
      throw Fields.bad("A number is a plus and up to 15 digits, not " + e164);
    }
    var fields =
        Fields.of(
            body,
            "voice_url",
            "voice_method",
            "voice_fallback_url",
            "status_callback",
            "voice_application_sid",
            "trunk_sid");
    var now = engine.now();
    var voice = link(fields, "voice_url", fields.text("voice_method", "POST"));
    var fallback = link(fields, "voice_fallback_url", "POST");
    var told = link(fields, "status_callback", "POST");
    var number =
        numbers
            .own(e164, now)
            .asking(voice, fallback, told, now)
            .handing(fields.text("voice_application_sid", ""), fields.text("trunk_sid", ""));
    numbers.put(number);
    return json(number);
  }

  private static Link link(Fields fields, String name, String method) {
    var link = new Link(fields.text(name, ""), method);
    if (link.isPresent() && !link.isAbsolute()) {
      throw Fields.bad("'" + name + "' is an absolute http or https URL");
    }
    return link;
  }

  private static JsonObject json(PhoneNumber number) {
    return new JsonObject()
        .put("phone_number", number.e164())
        .put("phone_number_sid", number.sid())
        .put("voice_url", number.voice().url())
        .put("voice_method", number.voice().method())
        .put("voice_fallback_url", number.fallback().url())
        .put("status_callback", number.statusCallback().url())
        .put("voice_application_sid", number.application())
        .put("trunk_sid", number.trunk());
  }
}
