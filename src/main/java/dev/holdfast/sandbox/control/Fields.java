package dev.holdfast.sandbox.control;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The JSON body of a control request; a field that nobody knows is refused. */
record Fields(JsonObject json) {

  static Fields of(String body, String... known) {
    try {
      var fields = new Fields(body.isBlank() ? new JsonObject() : new JsonObject(body));
      return fields.only(known);
    } catch (DecodeException malformed) {
      throw bad("The body is not a JSON object");
    }
  }

  Fields only(String... known) {
    var odd = new TreeSet<>(json.fieldNames());
    odd.removeAll(Set.of(known));
    if (!odd.isEmpty()) {
      throw bad("Unknown: " + odd + "; known here are " + List.of(known));
    }
    return this;
  }

  boolean has(String name) {
    return json.containsKey(name);
  }

  Object raw(String name) {
    return json.getValue(name);
  }

  String text(String name, String otherwise) {
    return has(name) && raw(name) instanceof String text ? text : otherwise(name, otherwise);
  }

  String required(String name) {
    if (!has(name)) {
      throw bad("'" + name + "' is missing");
    }
    return text(name, "");
  }

  int number(String name, int otherwise) {
    return has(name) && raw(name) instanceof Number number
        ? number.intValue()
        : otherwise(name, otherwise);
  }

  boolean flag(String name, boolean otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    if (raw(name) instanceof Boolean flag) {
      return flag;
    }
    throw bad("'" + name + "' is true or false");
  }

  /** An ISO 8601 duration such as PT30S. */
  Duration duration(String name, Duration otherwise) {
    try {
      return has(name) ? Duration.parse(text(name, "")) : otherwise;
    } catch (DateTimeParseException malformed) {
      throw bad("'" + name + "' is a duration such as PT30S");
    }
  }

  Instant instant(String name, Instant otherwise) {
    try {
      return has(name) ? Instant.parse(text(name, "")) : otherwise;
    } catch (DateTimeParseException malformed) {
      throw bad("'" + name + "' is a time such as 2026-01-01T00:00:00Z");
    }
  }

  Pattern pattern(String name, String otherwise) {
    try {
      return Pattern.compile(text(name, otherwise));
    } catch (PatternSyntaxException malformed) {
      throw bad("'" + name + "' is not a regular expression: " + malformed.getDescription());
    }
  }

  Fields object(String name) {
    if (!has(name)) {
      return new Fields(new JsonObject());
    }
    if (raw(name) instanceof JsonObject object) {
      return new Fields(object);
    }
    throw bad("'" + name + "' is an object");
  }

  List<Fields> objects(String name) {
    if (!has(name)) {
      return List.of();
    }
    if (!(raw(name) instanceof JsonArray array)) {
      throw bad("'" + name + "' is a list of objects");
    }
    return array.stream().map(item -> item(name, item)).toList();
  }

  static BadRequestException bad(String message) {
    return new BadRequestException(400, message);
  }

  private static Fields item(String name, Object item) {
    if (item instanceof JsonObject object) {
      return new Fields(object);
    }
    throw bad("'" + name + "' is a list of objects");
  }

  private <T> T otherwise(String name, T value) {
    if (has(name)) {
      throw bad("'" + name + "' is a " + (value instanceof String ? "string" : "number"));
    }
    return value;
  }
}
