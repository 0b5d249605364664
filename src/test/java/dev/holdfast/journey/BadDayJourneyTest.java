package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Journey;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Twilio is slow, busy, gone, or tells us things late, twice or never. */
class BadDayJourneyTest extends Journey {
  private static final String HOLD =
      "\"method\":\"POST\",\"path\":\"/Participants/CA\",\"params\":{\"Hold\":\"true\"}";
  private static final String RESUME =
      "\"method\":\"POST\",\"path\":\"/Participants/CA\",\"params\":{\"Hold\":\"false\"}";
  private static final Map<String, String> AT_ONCE =
      Map.of("Authorization", "Bearer demo-key", "Prefer", "respond-async");

  @Test
  void twilio_is_busy_twice_and_then_the_hold_is_there() {
    String call = talk();
    fault("{\"on\":\"rest\"," + HOLD + ",\"do\":\"status\",\"status\":429,\"times\":2}");
    assertThat(hold(call).status()).isEqualTo(200);
    assertThat(sent("/Participants/", "Hold", "true")).isEqualTo(3);
    assertThat(hears(call).get("source").textValue()).isEqualTo("hold");
    assertThat(timeline(call))
        .contains("customer: not done: hold=true: Twilio answered 429 (code 20429)");
  }

  @Test
  void twilio_answers_500_though_it_did_it_and_the_hold_is_there_once() {
    String call = talk();
    fault("{\"on\":\"rest\"," + HOLD + ",\"do\":\"apply_then_status\",\"status\":500,\"times\":1}");
    assertThat(hold(call).status()).isEqualTo(200);
    assertThat(sent("/Participants/", "Hold", "true")).isEqualTo(1);
    assertThat(resume(call).status()).isEqualTo(200);
    pass(2);
    assertThat(hears(call).get("kind").textValue()).isEqualTo("conference");
  }

  @Test
  void the_event_of_a_hold_is_lost_and_the_answer_shows_it() {
    String call = talk();
    fault(
        "{\"on\":\"webhook\",\"params\":{\"StatusCallbackEvent\":\"participant-hold\"},\"do\":\"drop\",\"times\":1}");
    assertThat(hold(call).status()).isEqualTo(200);
    assertThat(state(call, "customer")).isEqualTo("on-hold");
  }

  @Test
  void the_event_of_a_hold_comes_twice_and_changes_nothing() {
    String call = talk();
    fault(
        "{\"on\":\"webhook\",\"params\":{\"StatusCallbackEvent\":\"participant-hold\"},\"do\":\"duplicate\",\"times\":1}");
    assertThat(hold(call).status()).isEqualTo(200);
    pass(2);
    assertThat(state(call, "customer")).isEqualTo("on-hold");
    assertThat(resume(call).status()).isEqualTo(200);
    pass(2);
    assertThat(world().call(call).get("holds").get("count").intValue()).isEqualTo(1);
    assertThat(state(call, "customer")).isEqualTo("talking");
  }

  @Test
  void events_out_of_order_end_in_the_same_place() {
    String call = talk();
    fault("{\"on\":\"webhook\",\"path\":\"/events/conference\",\"do\":\"swap\",\"times\":1}");
    hold(call);
    resume(call);
    pass(3);
    assertThat(state(call, "customer")).isEqualTo("talking");
    assertThat(hears(call).get("kind").textValue()).isEqualTo("conference");
  }

  @Test
  void the_answers_are_lost_and_the_event_shows_the_hold() {
    String call = talk();
    fault("{\"on\":\"rest\",\"method\":\"GET\",\"path\":\"/Participants/CA\",\"do\":\"reset\"}");
    fault("{\"on\":\"rest\"," + HOLD + ",\"do\":\"apply_then_reset\",\"times\":1}");
    fault(
        "{\"on\":\"webhook\",\"params\":{\"StatusCallbackEvent\":\"participant-hold\"},\"do\":\"delay\",\"delay\":\"PT2S\"}");
    Http.Answered asked = world().crm("POST", "/v1/calls/" + call + "/hold", "", AT_ONCE);
    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.json().get("legs").get(0).get("state").textValue()).isEqualTo("holding");
    pass(3);
    assertThat(state(call, "customer")).isEqualTo("on-hold");
  }

  @Test
  void twilio_cannot_be_reached_and_nothing_is_held() {
    String call = talk();
    fault("{\"on\":\"rest\"," + HOLD + ",\"do\":\"status\",\"status\":429}");
    Http.Answered no = hold(call);
    assertThat(no.status()).isEqualTo(503);
    assertThat(no.header("Retry-After")).isNotEmpty();
    assertThat(no.json().get("code").textValue()).isEqualTo("twilio-unreachable");
    assertThat(state(call, "customer")).isEqualTo("talking");
    assertThat(hears(call).get("kind").textValue()).isEqualTo("conference");
  }

  @Test
  void twilio_refuses_and_the_crm_is_told() {
    String call = talk();
    fault("{\"on\":\"rest\"," + HOLD + ",\"do\":\"status\",\"status\":400}");
    Http.Answered no = hold(call);
    assertThat(no.status()).isEqualTo(502);
    assertThat(state(call, "customer")).isEqualTo("talking");
  }

  @Test
  void a_hold_that_is_never_shown_fails_after_15_seconds() {
    String call = talk();
    fault("{\"on\":\"rest\"," + HOLD + ",\"do\":\"reset\"}");
    assertThat(world().crm("POST", "/v1/calls/" + call + "/hold", "", AT_ONCE).status())
        .isEqualTo(202);
    assertThat(state(call, "customer")).isEqualTo("holding");
    pass(20);
    assertThat(state(call, "customer")).isEqualTo("talking");
    assertThat(timeline(call)).contains("customer: hold failed: not shown in time");
  }

  @Test
  void a_hold_that_twilio_applies_after_the_resume_is_taken_back() {
    String call = talk();
    fault("{\"on\":\"rest\"," + HOLD + ",\"do\":\"apply_later\",\"delay\":\"PT10S\",\"times\":1}");
    assertThat(hold(call).status()).isEqualTo(200);
    pass(2);
    assertThat(resume(call).status()).isEqualTo(200);
    pass(2);
    assertThat(hears(call).get("kind").textValue()).isEqualTo("conference");
    pass(15);
    assertThat(timeline(call))
        .contains("customer: was put on hold by a request of ours that came late: comes back");
    assertThat(hears(call).get("kind").textValue()).isEqualTo("conference");
    assertThat(state(call, "customer")).isEqualTo("talking");
  }

  @Test
  void a_resume_whose_answer_is_lost_is_found_out_by_looking() {
    String call = talk();
    hold(call);
    fault("{\"on\":\"rest\"," + RESUME + ",\"do\":\"apply_then_reset\",\"times\":1}");
    fault(
        "{\"on\":\"webhook\",\"params\":{\"StatusCallbackEvent\":\"participant-unhold\"},\"do\":\"drop\"}");
    resume(call);
    pass(6);
    assertThat(state(call, "customer")).isEqualTo("talking");
    assertThat(hears(call).get("kind").textValue()).isEqualTo("conference");
  }

  @Test
  void a_command_against_what_is_only_asked_is_refused_for_now() {
    String call = talk();
    fault("{\"on\":\"rest\",\"path\":\"/Participants/CA\",\"do\":\"reset\"}");
    world().crm("POST", "/v1/calls/" + call + "/hold", "", AT_ONCE);
    Http.Answered no = world().crm("POST", "/v1/calls/" + call + "/resume", "", AT_ONCE);
    assertThat(no.status()).isEqualTo(409);
    assertThat(no.json().get("code").textValue()).isEqualTo("in-transition");
    assertThat(no.header("Retry-After")).isEqualTo("2");
  }

  @Test
  void somebody_else_holds_a_participant_and_we_take_it_as_it_is() {
    String call = talk();
    String room = world().call(call).get("conference_sid").textValue();
    asSomebodyElse(room, call, "Hold=true&HoldUrl=http%3A%2F%2Flocalhost%3A1%2Fnone");
    pass(3);
    assertThat(state(call, "customer")).isEqualTo("on-hold");
    assertThat(timeline(call)).contains("customer: was put on hold by somebody else");
    assertThat(resume(call).status()).isEqualTo(200);
    assertThat(state(call, "customer")).isEqualTo("talking");
  }

  private void asSomebodyElse(String room, String sid, String form) {
    String key =
        java.util.Base64.getEncoder()
            .encodeToString(
                ("AC" + "0".repeat(32) + ":sandbox-token")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    sandbox().rest("/Conferences/" + room + "/Participants/" + sid + ".json", form, key);
    world().rest();
  }
}
