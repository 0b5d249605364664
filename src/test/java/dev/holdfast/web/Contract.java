package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.holdfast.fixtures.Http;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * {@code openapi.yaml}, to judge answers and request bodies by. Its schemas are named ones, so that
 * each can be found under {@code components}.
 */
public final class Contract {
  private static final String FILE = "openapi.yaml";
  private static final List<String> PROMISED =
      List.of("Location", "Retry-After", "WWW-Authenticate", "Allow");

  private final SchemaRegistry registry = SchemaRegistry.withDialect(Dialects.getOpenApi31());
  private final JsonNode tree;

  /** Reads it. */
  public Contract() {
    try (InputStream file = Contract.class.getResourceAsStream("/" + FILE)) {
      tree = new YAMLMapper().readTree(Objects.requireNonNull(file, FILE));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Fails unless this operation may answer so. */
  void declares(String method, String path, Http.Answered answer) {
    JsonNode responses = operation(method, path).path("responses");
    JsonNode response = resolved(responses.path(String.valueOf(answer.status())));
    assertThat(response.isMissingNode())
        .as("%s %s is not said to answer %s", method, path, told(answer))
        .isFalse();
    matches(response, answer);
  }

  /** Fails unless an answer is as one of the shared responses says. */
  void declaresShared(String name, Http.Answered answer) {
    matches(tree.at("/components/responses/" + name), answer);
  }

  /** Whether a body is one that this operation takes. */
  boolean takes(String method, String path, String json) {
    JsonNode content = operation(method, path).at("/requestBody/content/application~1json/schema");
    return errors(content, json).isEmpty();
  }

  /** Every published operation whose path begins so, as method and path. */
  List<String> operations(String prefix) {
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : tree.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
        if (path.getKey().startsWith(prefix) && one.getValue().has("operationId")) {
          found.add(one.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
        }
      }
    }
    return found;
  }

  /** Every code that is published. */
  public List<String> codes() {
    return texts(tree.at("/components/schemas/Code/enum")).toList();
  }

  /** Every code that is published for a status, with the status. */
  Set<String> codesByStatus() {
    Set<String> found = new TreeSet<>();
    for (JsonNode schema : tree.at("/components/schemas")) {
      int status = schema.at("/properties/status/const").intValue();
      texts(schema.at("/properties/code/enum")).forEach(code -> found.add(status + " " + code));
    }
    return found;
  }

  /** What is wrong with the published examples, by the schemas that they are examples of. */
  List<Error> errorsInExamples() {
    List<Error> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> schema : tree.at("/components/schemas").properties()) {
      for (JsonNode example : schema.getValue().path("examples")) {
        found.addAll(errors(schema.getKey(), example.toString()));
      }
    }
    return found;
  }

  /** What is wrong with a text by a named schema. */
  public List<Error> errors(String name, String json) {
    return registry
        .getSchema(SchemaLocation.of("classpath:" + FILE + "#/components/schemas/" + name))
        .validate(
            json,
            InputFormat.JSON,
            run -> run.executionConfig(c -> c.formatAssertionsEnabled(true)));
  }

  private void matches(JsonNode response, Http.Answered answer) {
    String type = answer.header("Content-Type").split(";", 2)[0];
    JsonNode content = response.path("content").path(type);
    assertThat(content.isMissingNode()).as("content type of %s", told(answer)).isFalse();
    boolean json = type.endsWith("json");
    String text = json ? answer.text() : TextNode.valueOf(answer.text()).toString();
    assertThat(errors(content.path("schema"), text)).as(told(answer)).isEmpty();
    PROMISED.forEach(name -> header(response.path("headers").path(name), name, answer));
  }

  private void header(JsonNode declared, String name, Http.Answered answer) {
    JsonNode header = resolved(declared);
    String value = answer.header(name);
    if (header.isMissingNode() || (value.isEmpty() && !header.path("required").booleanValue())) {
      assertThat(value).as("%s of %s", name, told(answer)).isEmpty();
      return;
    }
    JsonNode schema = header.path("schema");
    JsonNode node =
        schema.path("type").textValue().equals("integer")
            ? IntNode.valueOf(Integer.parseInt(value))
            : TextNode.valueOf(value);
    assertThat(registry.getSchema(schema).validate(node)).as("%s: %s", name, value).isEmpty();
  }

  private JsonNode operation(String method, String path) {
    String[] asked = URI.create(path).getPath().split("/", -1);
    JsonNode found =
        StreamSupport.stream(tree.path("paths").properties().spliterator(), false)
            .filter(one -> fits(one.getKey().split("/", -1), asked))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no path for " + path))
            .getValue();
    JsonNode operation = found.path(method.toLowerCase(java.util.Locale.ROOT));
    assertThat(operation.isMissingNode()).as("no operation %s %s", method, path).isFalse();
    return operation;
  }

  private List<Error> errors(JsonNode schema, String json) {
    String reference = schema.path("$ref").textValue();
    assertThat(reference).as("a named schema").startsWith("#/components/schemas/");
    return errors(reference.substring(reference.lastIndexOf('/') + 1), json);
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? tree.at(node.get("$ref").textValue().substring(1)) : node;
  }

  private static boolean fits(String[] template, String[] path) {
    boolean fits = template.length == path.length;
    for (int index = 0; fits && index < path.length; index++) {
      fits = template[index].startsWith("{") || template[index].equals(path[index]);
    }
    return fits;
  }

  private static Stream<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::textValue);
  }

  private static String told(Http.Answered answer) {
    return answer.status() + " " + answer.headers().map() + " " + answer.text();
  }
}
