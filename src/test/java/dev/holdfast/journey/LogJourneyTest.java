package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.LegsJourney;
import dev.holdfast.fixtures.Listened;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** Whoever reads the log finds every line of a call and of a request. */
@Timeout(30)
class LogJourneyTest extends LegsJourney {
  private Listened log = new Listened();

  @BeforeEach
  void listen() {
    log.close();
    log = new Listened();
  }

  @AfterEach
  void hear_no_more() {
    log.close();
  }

  @Test
  void what_is_asked_of_twilio_behind_a_crm_s_back_has_the_crm_s_request_id() {
    String call = talk(DEMO);
    // else a nudge that is still at the call's beginning takes the hold along
    pass(1);
    Map<String, String> key =
        Map.of("Authorization", "Bearer demo-key", "X-Request-Id", "order-4711");
    assertThat(world().crm("POST", "/v1/calls/" + call + "/hold", "", key).header("X-Request-Id"))
        .isEqualTo("order-4711");
    JsonNode line = line("done: hold=true");
    assertThat(line.path("request").textValue()).isEqualTo("order-4711");
    assertThat(line.path("call").textValue()).isEqualTo(call);
    assertThat(line.path("level").textValue()).isEqualTo("INFO");
    assertThat(line.path("time").textValue()).endsWith("Z");
    assertThat(log.text()).contains(" [order-4711] " + call + " done: hold=true\n");
  }

  @Test
  void a_request_without_an_id_that_can_be_logged_gets_one() {
    for (String said : List.of("", "+15550100999", "a b", "x".repeat(101))) {
      String id = world().crm("GET", "/v1/calls", "", key(said)).header("X-Request-Id");
      assertThat(id).matches("[0-9a-f]{32}").isNotEqualTo(said);
    }
    assertThat(world().crm("GET", "/v1/calls", "", Map.of("X-Request-Id", "no-key")))
        .returns(401, Http.Answered::status)
        .returns("no-key", one -> one.header("X-Request-Id"));
  }

  @Test
  void what_a_webhook_makes_due_has_the_id_that_twilio_gave_it() {
    String call = talk(DEMO);
    JsonNode line = line("done: ring client:desk");
    assertThat(line.path("call").textValue()).isEqualTo(call);
    assertThat(line.path("request").textValue()).matches("[0-9a-f-]{32,36}");
  }

  @Test
  void what_the_clock_does_names_the_call_and_no_request() {
    String call = talk(DEMO);
    held(call, "one");
    pass(605);
    JsonNode line = line("done: hold=false");
    assertThat(line.path("call").textValue()).isEqualTo(call);
    assertThat(line.has("request")).isFalse();
  }

  @Test
  void no_line_names_another_call_than_its_own() {
    List<String> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      calls.add(talk(i % 2 == 0 ? DEMO : LEGS));
    }
    calls.forEach(call -> held(call, "of-" + call));
    pass(3);
    calls.forEach(call -> later("resume", call, ""));
    pass(20);
    assertThat(log.lines())
        .filteredOn(line -> line.get("message").textValue().startsWith("CA"))
        .hasSizeGreaterThan(20)
        .allSatisfy(LogJourneyTest::namesItsOwn);
  }

  @Test
  void an_exception_in_json_has_no_number_either() {
    LoggerFactory.getLogger("test")
        .warn("of {}", "+15550100999", new IllegalStateException("it was +15550100999"));
    assertThat(log.json()).contains("IllegalStateException", "+...99").doesNotContain("5550100");
    assertThat(log.lines()).hasSize(1);
    assertThat(log.lines().get(0).path("exception").textValue()).contains("\tat ");
  }

  private static void namesItsOwn(JsonNode line) {
    String sid = line.get("message").textValue().substring(0, 34);
    assertThat(line.path("call").textValue()).as("%s", line).isEqualTo(sid);
    String request = line.path("request").asText("");
    assertThat(!request.startsWith("of-") || request.equals("of-" + sid)).as("%s", line).isTrue();
  }

  private JsonNode line(String text) {
    return log.lines().stream()
        .filter(one -> one.get("message").textValue().contains(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(log.text()));
  }

  private Http.Answered held(String call, String id) {
    return world().crm("POST", "/v1/calls/" + call + "/hold", "", key(id));
  }

  private static Map<String, String> key(String id) {
    return Map.of(
        "Authorization", "Bearer demo-key", "Prefer", "respond-async", "X-Request-Id", id);
  }
}
