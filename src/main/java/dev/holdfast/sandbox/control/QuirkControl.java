package dev.holdfast.sandbox.control;

import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;

/** The switches in JSON: {@code {"hold_twice": "400"}} sets one. */
final class QuirkControl {
  private final Quirks quirks;

  QuirkControl(Quirks quirks) {
    this.quirks = quirks;
  }

  JsonObject list() {
    var all = new JsonArray();
    for (Quirk quirk : Quirk.values()) {
      all.add(
          new JsonObject()
              .put("name", quirk.text())
              .put("value", quirks.value(quirk))
              .put("choices", new JsonArray(quirk.choices()))
              .put("about", quirk.about()));
    }
    return new JsonObject().put("quirks", all);
  }

  JsonObject set(String body) {
    var names = Arrays.stream(Quirk.values()).map(Quirk::text).toArray(String[]::new);
    var fields = Fields.of(body, names);
    for (Quirk quirk : Quirk.values()) {
      var choice = fields.text(quirk.text(), quirks.value(quirk));
      if (!quirk.choices().contains(choice)) {
        throw Fields.bad("'" + quirk.text() + "' is one of " + quirk.choices());
      }
      quirks.set(quirk, choice);
    }
    return list();
  }
}
