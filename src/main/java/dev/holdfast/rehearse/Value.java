package dev.holdfast.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What is written in a script, with its place. */
sealed interface Value {
  Mark at();

  /** The same as JSON. */
  JsonNode json();

  /** A text, or what can be read as one. */
  default String text(String what) {
    throw new Misread(at(), what + " has to be a text");
  }

  /** Several values; one alone is a list of one. */
  default List<Value> items() {
    return List.of(this);
  }

  /** Values by name. */
  default Fields fields(String what) {
    throw new Misread(at(), what + " has to be a mapping, like {name: value}");
  }

  /** Whether nothing is written at all. */
  default boolean missing() {
    return false;
  }

  /**
   * A word, a number, a sentence.
   *
   * @param json its kind, as YAML sees it
   */
  record Text(Mark at, String text, JsonNode json) implements Value {
    @Override
    public String text(String what) {
      if (missing()) {
        throw new Misread(at, what + " is missing");
      }
      return text;
    }

    @Override
    public Fields fields(String what) {
      return missing() ? new Fields(at, List.of()) : Value.super.fields(what);
    }

    @Override
    public boolean missing() {
      return text.isBlank();
    }
  }

  /** A list. */
  record Many(Mark at, List<Value> items) implements Value {
    @Override
    public JsonNode json() {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      items.forEach(item -> array.add(item.json()));
      return array;
    }
  }

  /** A mapping. */
  record Named(Mark at, List<Entry> entries) implements Value {
    @Override
    public JsonNode json() {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      entries.forEach(entry -> object.set(entry.name(), entry.value().json()));
      return object;
    }

    @Override
    public Fields fields(String what) {
      return new Fields(at, entries);
    }
  }

  /** One value by its name. */
  record Entry(Mark at, String name, Value value) {}
}
