package dev.holdfast.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Camel's own description of its YAML, the JSON schema in its jar: which names may stand where. It
 * allows long and short forms alike; what a validator says about so many alternatives nobody can
 * read, therefore it is read here and not validated with.
 */
final class Grammar {
  private static final String SCHEMA = "/schema/camelYamlDsl.json";
  private static final String DEFINITIONS = "#/items/definitions/";
  private static final String EXPRESSION = "org.apache.camel.model.language.ExpressionDefinition";

  private static final Grammar CAMELS = new Grammar(schema());

  private final JsonNode items;
  private final Set<String> languages;

  private Grammar(JsonNode schema) {
    items = schema.path("items");
    languages = Set.copyOf(shape(items.path("definitions").path(EXPRESSION)).names());
  }

  /** The grammar of the Camel on the class path. */
  static Grammar camels() {
    return CAMELS;
  }

  /** The schema of an item of a file, as of {@code route}. */
  JsonNode item(String name) {
    return items.path("properties").path(name);
  }

  /** Whether a name at a place is a language that belongs below {@code expression} there. */
  boolean needsExpression(Shape shape, String name) {
    JsonNode expression = shape.named().getOrDefault("expression", items.path("none"));
    return languages.contains(name) && expression.path("$ref").asText().endsWith(EXPRESSION);
  }

  /** What may stand where a schema says. */
  Shape shape(JsonNode schema) {
    JsonNode resolved = resolved(schema);
    Map<String, JsonNode> named = new TreeMap<>();
    names(schema, named);
    Set<String> required = new LinkedHashSet<>();
    resolved.path("required").forEach(name -> required.add(name.asText()));
    List<String> values = new ArrayList<>();
    resolved.path("enum").forEach(value -> values.add(value.asText()));
    return new Shape(
        named,
        Optional.of(resolved.path("items")).filter(JsonNode::isObject),
        required,
        values,
        resolved.path("maxProperties").asInt() == 1);
  }

  /** Gathers the names from a schema and all its alternatives; some only repeat a name. */
  private void names(JsonNode schema, Map<String, JsonNode> named) {
    for (Map.Entry<String, JsonNode> one : schema.path("properties").properties()) {
      if (!one.getValue().isEmpty() || !named.containsKey(one.getKey())) {
        named.put(one.getKey(), one.getValue());
      }
    }
    schema.path("oneOf").forEach(one -> names(one, named));
    schema.path("anyOf").forEach(one -> names(one, named));
    if (schema.has("$ref")) {
      names(definition(schema), named);
    }
  }

  private JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") && !schema.has("properties") ? definition(schema) : schema;
  }

  private JsonNode definition(JsonNode schema) {
    String name = schema.path("$ref").asText().substring(DEFINITIONS.length());
    return items.path("definitions").path(name);
  }

  private static JsonNode schema() {
    try (InputStream in = Grammar.class.getResourceAsStream(SCHEMA)) {
      if (in == null) {
        throw new IllegalStateException("camel-yaml-dsl brings no " + SCHEMA);
      }
      return new ObjectMapper().readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
