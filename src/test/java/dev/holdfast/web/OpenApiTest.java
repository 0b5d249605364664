package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What every operation answers when all goes well, and when Twilio does not, is as published. */
class OpenApiTest extends ContractJourney {
  private static final String DRY = "{\"dry_run\":true}";
  private static final String HOLD =
      "\"on\":\"rest\",\"method\":\"POST\",\"path\":\"/Participants/CA\",\"params\":{\"Hold\":\"true\"}";
  private static final String RESUME = HOLD.replace("true", "false");
  private static final String RING =
      "\"on\":\"rest\",\"method\":\"POST\",\"path\":\"/Participants.json\"";
  private static final String DIAL = "\"on\":\"rest\",\"method\":\"POST\",\"path\":\"/Calls.json\"";
  private static final String HANG_UP =
      "\"on\":\"rest\",\"method\":\"POST\",\"path\":\"/Calls/CA\"";

  @Test
  void the_life_of_a_call_is_told_as_it_is_published() {
    String call = sandbox().dials(CUSTOMER, DEMO);
    world().rest();
    asked(200, "GET", "/v1/calls/" + call, "");
    pass(5);
    asked(200, "POST", to(call, "/hold"), "{\"reason\":\"stock\",\"by\":\"ann\"}");
    asked(200, "POST", to(call, "/hold"), DRY);
    asked(200, "GET", "/v1/calls?state=on-hold&line=demo", "");
    asked(200, "GET", "/v1/board", "");
    asked(200, "POST", to(call, "/resume"), "");
    asked(201, "POST", to(call, "/legs"), EXPERT);
    pass(3);
    asked(200, "DELETE", to(call, "/legs/" + sid(call, "guest-1")), "");
    sandbox().hangsUp(CUSTOMER, call);
    pass(5);
    asked(200, "GET", "/v1/calls/" + call, "");
    asked(200, "GET", "/v1/calls?state=ended", "");
    asked(200, "GET", "/v1/calls?state=ended&limit=1", "");
    asked(200, "GET", "/v1/board?since=2020-01-01T00:00:00Z", "");
    asked(400, "GET", "/v1/board?since=yesterday", "");
    asked(200, "GET", to(call, "/timeline"), "");
  }

  @Test
  void a_plan_is_told_as_it_is_published_and_only_in_a_dry_run() {
    String room = talk();
    String legs = talk("+15550100200");
    for (String call : List.of(room, legs)) {
      assertThat(asked(200, "POST", to(call, "/hold"), DRY).json().has("plan")).isTrue();
      assertThat(asked(200, "POST", to(call, "/hold"), "").json().has("plan")).isFalse();
      assertThat(asked(200, "POST", to(call, "/resume"), DRY).json().has("plan")).isTrue();
      assertThat(asked(200, "GET", "/v1/calls/" + call, "").json().has("plan")).isFalse();
    }
  }

  @Test
  void what_is_asked_for_at_once_is_answered_before_it_is_shown() {
    String call = talk();
    fault("{\"on\":\"rest\",\"path\":\"/Participants\",\"do\":\"reset\"}");
    fault("{\"on\":\"rest\",\"path\":\"/Calls/CA\",\"do\":\"reset\"}");
    asked(202, "POST", to(call, "/hold"), "{}", atOnce());
    refused(409, "in-transition", "POST", to(call, "/resume"), "{}", atOnce());
    asked(202, "POST", to(call, "/legs"), EXPERT, atOnce());
    asked(202, "DELETE", to(call, "/legs/" + sid(call, "agent-1")), "", atOnce());
  }

  @Test
  void a_resume_that_is_only_asked_is_answered_as_published() {
    String call = talk();
    hold(call);
    fault("{\"on\":\"rest\",\"path\":\"/Participants/CA\",\"do\":\"reset\"}");
    asked(202, "POST", to(call, "/resume"), "", atOnce());
  }

  @Test
  void a_placed_call_says_where_it_is() {
    Http.Answered placed = asked(201, "POST", "/v1/calls", PLACE);
    String call = placed.json().get("call").textValue();
    assertThat(placed.header("Location")).isEqualTo("/v1/calls/" + call);
    refused(409, "ringing", "POST", to(call, "/hold"), "{\"leg\":\"agent\"}");
    refused(409, "ringing", "POST", to(call, "/resume"), "{\"leg\":\"all\"}");
    refused(409, "ringing", "POST", to(call, "/legs"), EXPERT);
  }

  @Test
  void what_twilio_refuses_is_told_as_published() {
    String call = talk();
    fault("{" + HOLD + ",\"do\":\"status\",\"status\":400}");
    fault("{" + DIAL + ",\"do\":\"status\",\"status\":400}");
    refused(502, "twilio-refused", "POST", to(call, "/hold"), "");
    refused(502, "twilio-refused", "POST", "/v1/calls", PLACE);
  }

  @Test
  void twilio_out_of_reach_is_told_as_published_and_when_to_try_again() {
    String call = talk();
    fault("{" + HOLD + ",\"do\":\"status\",\"status\":429}");
    fault("{" + HANG_UP + ",\"do\":\"status\",\"status\":429}");
    fault("{" + DIAL + ",\"do\":\"status\",\"status\":429}");
    refused(503, "twilio-unreachable", "POST", to(call, "/hold"), "");
    refused(503, "twilio-unreachable", "POST", "/v1/calls", PLACE);
    refused(503, "twilio-unreachable", "DELETE", to(call, "/legs/" + call), "");
  }

  @Test
  void a_resume_that_twilio_does_not_take_is_told_as_published() {
    String call = talk();
    hold(call);
    fault("{" + RESUME + ",\"do\":\"status\",\"status\":429}");
    refused(503, "twilio-unreachable", "POST", to(call, "/resume"), "");
  }

  @Test
  void a_party_whom_twilio_does_not_ring_is_told_as_published() {
    String call = talk();
    fault("{" + RING + ",\"do\":\"status\",\"status\":400}");
    contract.declares("POST", to(call, "/legs"), world().crm("POST", to(call, "/legs"), EXPERT));
  }

  @Test
  void a_call_that_may_have_been_placed_is_not_said_to_be() {
    fault("{" + DIAL + ",\"do\":\"reset\"}");
    refused(502, "not-shown", "POST", "/v1/calls", PLACE, atOnce());
  }

  @Test
  void how_the_routes_stand_is_told_as_published() {
    Http.Answered told = asked(200, "GET", "/v1/routes", "");
    assertThat(told.json().get("state").textValue()).isEqualTo("good");
    assertThat(told.text()).contains("\"id\":\"hold\"").contains("\"file\":\"hold.camel.yaml\"");
  }

  @Test
  void the_service_says_that_it_is_up_and_shows_its_contract() throws IOException {
    assertThat(asked(200, "GET", "/health", "", Map.of()).json().get("status").textValue())
        .isEqualTo("up");
    Http.Answered served = asked(200, "GET", "/openapi.yaml", "", Map.of());
    try (InputStream file = OpenApiTest.class.getResourceAsStream("/openapi.yaml")) {
      byte[] published = Objects.requireNonNull(file).readAllBytes();
      assertThat(served.text()).isEqualTo(new String(published, StandardCharsets.UTF_8));
    }
    assertThat(served.header("Content-Type")).isEqualTo("application/yaml");
  }
}
