package dev.holdfast.sandbox.control;

import dev.holdfast.sandbox.journal.Journal;
import dev.holdfast.sandbox.journal.Note;
import dev.holdfast.sandbox.wire.Params;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The log in JSON; a status of 0 is an exchange that has no answer, or none yet. */
final class LogView {
  private LogView() {}

  static JsonObject of(Journal journal, long since) {
    var entries = new JsonArray();
    journal.since(since).forEach(note -> entries.add(json(note)));
    return new JsonObject().put("entries", entries);
  }

  private static JsonObject json(Note note) {
    var json =
        new JsonObject()
            .put("seq", note.sequence())
            .put("at", note.at().toString())
            .put("kind", note.kind().text())
            .put("method", note.method())
            .put("url", note.url())
            .put("params", json(note.params()))
            .put("status", note.status())
            .put("duration_ms", note.durationMillis())
            .put("attempt", note.attempt());
    if (note.isCached()) {
      json.put("cached", true);
    }
    if (!note.errorMessage().isEmpty()) {
      json.put(
          "error",
          new JsonObject().put("code", note.errorCode()).put("message", note.errorMessage()));
    }
    return note.callSid().isEmpty() ? json : json.put("call_sid", note.callSid());
  }

  /** A name that comes once is a string, one that comes again a list. */
  private static JsonObject json(Params params) {
    var json = new JsonObject();
    for (var param : params.all()) {
      var values = params.every(param.name());
      json.put(param.name(), values.size() == 1 ? values.get(0) : new JsonArray(values));
    }
    return json;
  }
}
