package dev.holdfast.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The route files are what Camel's own schema of its YAML says, in the explicit form: the one that
 * visual designers write: no text in the place of an object. A placeholder may stand for a number
 * or a truth.
 */
class CanonicalTest {
  private static final Set<String> SCALARS = Set.of("boolean", "number", "integer");
  private static final String SCHEMA = "/schema/camelYamlDsl.json";

  private final Schema schema;

  CanonicalTest() throws IOException {
    try (InputStream file = CanonicalTest.class.getResourceAsStream(SCHEMA)) {
      JsonNode tree = new ObjectMapper().readTree(Objects.requireNonNull(file, SCHEMA));
      tree.at("/items/definitions").forEach(CanonicalTest::explicitly);
      schema = SchemaRegistry.withDialect(Dialects.getDraft4()).getSchema(tree);
    }
  }

  @TestFactory
  Stream<DynamicTest> a_route_file_has_the_explicit_form() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("routes"))) {
      return files.sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      String.valueOf(file.getFileName()),
                      () -> assertThat(faults(Files.readString(file))).isEmpty()));
    }
  }

  @Test
  void a_short_form_is_noticed() throws IOException {
    String route = "- route: {from: {uri: 'direct:a', steps: [%s]}}";
    assertThat(faults(route.formatted("{to: {uri: 'direct:b'}}"))).isEmpty();
    assertThat(faults(route.formatted("{to: 'direct:b'}"))).isNotEmpty();
    assertThat(faults(route.formatted("{setBody: {simple: a}}"))).isNotEmpty();
    assertThat(faults(route.formatted("{too: {uri: 'direct:b'}}"))).isNotEmpty();
    assertThat(faults(route.formatted("{stop: {disabled: 'true'}}"))).isNotEmpty();
    assertThat(faults(route.formatted("{stop: {disabled: '{{a}}'}}"))).isEmpty();
  }

  private List<String> faults(String yaml) throws IOException {
    String json = new YAMLMapper().readTree(yaml).toString();
    return schema.validate(json, InputFormat.JSON).stream().map(String::valueOf).toList();
  }

  private static void explicitly(JsonNode definition) {
    if (definition.path("oneOf") instanceof ArrayNode choices) {
      for (int at = choices.size() - 1; at >= 0; at--) {
        if (choices.get(at).path("type").asText().equals("string")) {
          choices.remove(at);
        }
      }
    }
    definition.findParents("type").forEach(CanonicalTest::orPlaceholder);
  }

  private static void orPlaceholder(JsonNode property) {
    if (property instanceof ObjectNode value && SCALARS.contains(value.path("type").asText())) {
      String type = value.get("type").asText();
      value.putArray("type").add(type).add("string");
      value.put("pattern", "^\\{\\{.*}}$");
    }
  }
}
