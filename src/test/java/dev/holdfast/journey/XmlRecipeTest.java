package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Recipe;
import dev.holdfast.fixtures.RecipeJourney;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The recipe for a CRM that speaks XML. */
class XmlRecipeTest extends RecipeJourney {
  private static final String RECIPE = "A door for a CRM that speaks XML";
  private static final String SOMEBODY = "CA00000000000000000000000000000001";

  private String wish = "";

  XmlRecipeTest() {
    super(
        Map.of(
            "holdfast.key.reader", "the key of a reader",
            "holdfast.key.reader.scopes", "read",
            "holdfast.key.desk", "the key of a desk",
            "holdfast.key.desk.lines", "recall"));
  }

  @BeforeEach
  void open_the_door() {
    Recipe recipe = cook(RECIPE);
    wish = recipe.blocks("xml").findFirst().orElseThrow();
  }

  @Test
  void a_hold_in_xml_is_a_hold() throws JsonProcessingException {
    String call = talk(DEMO);
    Http.Answered held = xml("hold", wish.replace(SOMEBODY, call));
    assertThat(held.status()).as(held.text()).isEqualTo(200);
    assertThat(held.header("Content-Type")).isEqualTo("application/xml; charset=utf-8");
    assertThat(held.text()).startsWith("<call>");
    assertThat(read(held).get("call").textValue()).isEqualTo(call);
    assertThat(read(held).get("state").textValue()).isEqualTo("on-hold");
    assertThat(leg(call, "customer").at("/hold/reason").textValue()).isEqualTo("checking stock");
    assertThat(leg(call, "customer").at("/hold/by").textValue()).isEqualTo("ann");
    assertThat(xml("resume", wish.replace(SOMEBODY, call)).status()).isEqualTo(200);
    assertThat(state(call, "customer")).isEqualTo("talking");
  }

  @Test
  void a_no_is_told_in_xml() throws JsonProcessingException {
    Http.Answered no = xml("hold", wish);
    assertThat(no.status()).isEqualTo(404);
    assertThat(no.text()).startsWith("<problem>");
    assertThat(read(no).get("code").textValue()).isEqualTo("unknown-call");
  }

  @Test
  void what_is_no_such_document_is_malformed() {
    for (String bad :
        new String[] {
          "", "<a", "{}", "<a>text</a>", "<HoldRequest/>", wish.replace("CA0", "XX0")
        }) {
      assertThat(xml("hold", bad).status()).as(bad).isEqualTo(400);
    }
    assertThat(xml("hold", wish, "demo-key", "application/json").status()).isEqualTo(415);
  }

  @Test
  void no_entity_is_looked_up() {
    String call = talk(DEMO);
    String spy =
        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
            + wish.replace(SOMEBODY, call).replace("checking stock", "&e;");
    assertThat(xml("hold", spy).status()).isEqualTo(400);
    assertThat(state(call, "customer")).isEqualTo("talking");
  }

  @Test
  void the_door_asks_for_a_key_with_its_scope_and_for_a_line_of_the_clients() {
    String call = talk(DEMO);
    String hold = wish.replace(SOMEBODY, call);
    assertThat(xml("hold", hold, "nobody's key", "application/xml").status()).isEqualTo(401);
    assertThat(xml("hold", hold, "the key of a reader", "text/xml").status()).isEqualTo(403);
    assertThat(xml("hold", hold, "the key of a desk", "text/xml").status()).isEqualTo(404);
    assertThat(xml("hold", hold, "demo-key", "text/xml").status()).isEqualTo(200);
  }

  @Test
  void a_repeat_gets_the_first_answer() {
    String call = talk(DEMO);
    Map<String, String> headers = headers("demo-key", "application/xml");
    headers.put("Idempotency-Key", "once");
    String path = "/v1/own/hold/xml/hold";
    Http.Answered first = world().crm("POST", path, wish.replace(SOMEBODY, call), headers);
    Http.Answered again = world().crm("POST", path, wish.replace(SOMEBODY, call), headers);
    assertThat(first.status()).isEqualTo(200);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }

  private Http.Answered xml(String what, String body) {
    return xml(what, body, "demo-key", "application/xml");
  }

  private Http.Answered xml(String what, String body, String key, String type) {
    return world().crm("POST", "/v1/own/hold/xml/" + what, body, headers(key, type));
  }

  private static Map<String, String> headers(String key, String type) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Authorization", "Bearer " + key);
    headers.put("Content-Type", type);
    return headers;
  }

  private static JsonNode read(Http.Answered answer) throws JsonProcessingException {
    return new XmlMapper().readTree(answer.text());
  }
}
