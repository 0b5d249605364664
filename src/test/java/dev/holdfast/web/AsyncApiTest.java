package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.holdfast.call.CallEvent;
import dev.holdfast.fixtures.Crm;
import dev.holdfast.fixtures.EventsJourney;
import dev.holdfast.fixtures.Http;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code asyncapi.yaml} says what is really told. */
class AsyncApiTest extends EventsJourney {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDialect(Dialects.getDraft202012());
  private static final String REFUSED =
      "{\"on\":\"rest\",\"method\":\"POST\",\"path\":\"/Participants/CA\","
          + "\"params\":{\"Hold\":\"true\"},\"do\":\"status\",\"status\":400}";

  @Test
  void every_event_that_is_told_is_as_published_and_every_one_that_is_published_is_told()
      throws IOException {
    List<Crm.Post> posts = new ArrayList<>(story("+15550100100"));
    posts.addAll(story("+15550100200"));

    JsonNode contract = served();
    for (Crm.Post post : posts) {
      String type = post.event().get("type").textValue();
      JsonNode message = contract.at("/channels/events/messages").path(type);
      assertThat(errors(contract, message, "payload", post.body())).as(post.body()).isEmpty();
      assertThat(errors(contract, message, "headers", headers(post))).as(type).isEmpty();
    }
    Set<String> told = new TreeSet<>();
    posts.forEach(post -> told.add(post.event().get("type").textValue()));
    assertThat(told).isEqualTo(published(contract)).isEqualTo(known());
  }

  @Test
  void what_is_not_as_published_is_noticed() throws IOException {
    String call = talk();
    JsonNode contract = served();
    ObjectNode event = (ObjectNode) crm().taken(call).get(0).event();
    JsonNode message = contract.at("/channels/events/messages").path("call.started");
    List<JsonNode> wrong =
        List.of(
            event.deepCopy().put("type", "leg.held"),
            event.deepCopy().put("sequence", "1"),
            event.deepCopy().put("time", "yesterday Z"),
            event.deepCopy().put("more", true),
            event.deepCopy().set("data", event.get("data").<ObjectNode>deepCopy().put("x", 1)),
            event.deepCopy().without("subject"));
    for (JsonNode one : wrong) {
      assertThat(errors(contract, message, "payload", one.toString())).as("%s", one).isNotEmpty();
    }
  }

  /** A call in which all that can happen does. */
  private List<Crm.Post> story(String number) {
    Map<String, String> atOnce =
        Map.of("Authorization", "Bearer demo-key", "Prefer", "respond-async");
    String call = talk(number);
    hold(call);
    pass(5);
    world().crm("POST", "/v1/calls/" + call + "/resume", "", atOnce);
    pass(5);
    fault(REFUSED);
    world().crm("POST", "/v1/calls/" + call + "/hold", "", atOnce);
    pass(20);
    heal();
    world().crm("POST", "/v1/calls/" + call + "/hold", "", atOnce);
    pass(5);
    sandbox().hangsUp(CUSTOMER, call);
    pass(60);
    return crm().taken(call);
  }

  private JsonNode served() throws IOException {
    Http.Answered answer = world().crm("GET", "/asyncapi.yaml", "", Map.of());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/yaml");
    return new YAMLMapper().readTree(answer.text());
  }

  private static Set<String> published(JsonNode contract) {
    Set<String> names = new TreeSet<>();
    contract.at("/channels/events/messages").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> known() {
    return new TreeSet<>(Stream.of(CallEvent.Kind.values()).map(CallEvent.Kind::word).toList());
  }

  private static List<Error> errors(JsonNode contract, JsonNode message, String part, String json) {
    String where = message.path("$ref").textValue().substring(1);
    String schema = contract.at(where).path(part).path("$ref").textValue();
    return SCHEMAS
        .getSchema(SchemaLocation.of("classpath:asyncapi.yaml" + schema))
        .validate(
            json,
            InputFormat.JSON,
            run -> run.executionConfig(c -> c.formatAssertionsEnabled(true)));
  }

  private static String headers(Crm.Post post) {
    return new ObjectMapper()
        .createObjectNode()
        .put("Content-Type", post.contentType())
        .put("Holdfast-Timestamp", post.timestamp())
        .put("Holdfast-Signature", post.signature())
        .toString();
  }
}
