package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Journey;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Twilio fails us while a call comes about. */
class BadBeginningJourneyTest extends Journey {
  @Test
  void the_answer_to_ringing_an_agent_is_lost_and_nobody_is_rung_twice() {
    fault(
        "{\"on\":\"rest\",\"method\":\"POST\",\"path\":\"/Participants.json\",\"do\":\"apply_then_reset\",\"times\":1}");
    String call = talk();
    assertThat(world().call(call).get("state").textValue()).isEqualTo("talking");
    assertThat(sent("/Participants.json", "Label", "agent-1")).isEqualTo(1);
    assertThat(hold(call).status()).isEqualTo(200);
  }

  @Test
  void an_agent_who_could_not_be_rung_for_certain_is_looked_up_and_given_up() {
    fault(
        "{\"on\":\"rest\",\"method\":\"POST\",\"path\":\"/Participants.json\",\"do\":\"reset\",\"times\":1}");
    String call = sandbox().dials(CUSTOMER, DEMO);
    pass(40);
    assertThat(sandbox().call(call).get("heard").toString()).contains("nobody can take your call");
    assertThat(world().call(call).get("state").textValue()).isEqualTo("ended");
  }

  @Test
  void the_answer_to_placing_a_call_is_lost_and_the_call_is_found() {
    fault(
        "{\"on\":\"rest\",\"method\":\"POST\",\"path\":\"/Calls.json\",\"do\":\"apply_then_reset\",\"times\":1}");
    Http.Answered placed =
        world()
            .crm(
                "POST",
                "/v1/calls",
                "{\"line\":\"demo\",\"to\":\"" + CUSTOMER + "\"}",
                Map.of(
                    "Authorization", "Bearer demo-key",
                    "Content-Type", "application/json",
                    "Prefer", "wait=0"));
    assertThat(placed.status()).isEqualTo(201);
    String call = placed.json().get("call").textValue();
    pass(6);
    assertThat(world().call(call).get("state").textValue()).isEqualTo("talking");
  }

  @Test
  void the_events_of_a_joining_are_lost_and_settling_finds_out() {
    fault(
        "{\"on\":\"webhook\",\"params\":{\"StatusCallbackEvent\":\"participant-join\"},\"do\":\"drop\"}");
    fault(
        "{\"on\":\"webhook\",\"params\":{\"StatusCallbackEvent\":\"conference-start\"},\"do\":\"drop\"}");
    String call = sandbox().dials(CUSTOMER, DEMO);
    pass(30);
    assertThat(world().call(call).get("state").textValue())
        .as(
            "%s %s",
            world().call(call),
            sandbox().log().stream()
                .map(
                    x ->
                        x.get("at")
                            + " "
                            + x.get("method")
                            + x.get("url")
                            + x.path("params").path("CallStatus")
                            + x.path("status"))
                .toList())
        .isEqualTo("talking");
  }

  @Test
  void the_wait_document_fails_and_the_leg_is_not_dropped() {
    fault(
        "{\"on\":\"webhook\",\"path\":\"/twilio/wait\",\"do\":\"status\",\"status\":500,\"times\":1}");
    String call = talk();
    assertThat(world().call(call).get("state").textValue()).isEqualTo("talking");
  }
}
