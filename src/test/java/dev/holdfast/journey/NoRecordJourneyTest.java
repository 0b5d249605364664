package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Journey;
import dev.holdfast.fixtures.TwilioSigned;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The record cannot be read or written for a while: nobody is dropped, nothing is lost. */
class NoRecordJourneyTest extends Journey {

  @AfterEach
  void mend() {
    world().record().back();
  }

  @Test
  void a_held_customer_hears_music_on_and_comes_back_once_the_record_is_there() {
    String call = talk();
    hold(call);
    world().record().away();

    String wait = "/twilio/wait?leg=" + call + "&turn=2&hold=1&music=bright&round=3";
    Http.Answered music = post(wait, Map.of("CallSid", call));

    assertThat(music.status()).isEqualTo(200);
    assertThat(music.text()).contains("bright.wav", "<Redirect").doesNotContain("<Hangup");
    world().record().back();
    assertThat(resume(call).status()).isEqualTo(200);
  }

  @Test
  void a_leg_that_asks_is_told_to_ask_again_and_not_hung_up() {
    world().record().away();
    for (String door : new String[] {"/twilio/voice", "/twilio/next"}) {
      Http.Answered answer =
          post(door, Map.of("CallSid", "CA" + "b".repeat(32), "To", DEMO, "From", CUSTOMER));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text()).contains("<Say", door + "?again=1").doesNotContain("<Hangup");
    }
  }

  @Test
  void after_many_vain_questions_the_caller_is_told_goodbye() {
    world().record().away();
    Http.Answered answer =
        post("/twilio/next?again=30", Map.of("CallSid", "CA" + "b".repeat(32), "To", DEMO));
    assertThat(answer.text()).contains("nobody can take your call", "<Hangup");
  }

  @Test
  void an_event_that_cannot_be_stored_is_asked_for_again() {
    String call = talk();
    world().record().away();
    Map<String, String> event = Map.of("CallSid", call, "CallStatus", "completed");
    assertThat(post("/twilio/events/call", event).status()).isEqualTo(503);
    world().record().back();
    assertThat(state(call, "customer")).isEqualTo("talking");
    assertThat(post("/twilio/events/call", event).status()).isEqualTo(204);
    assertThat(state(call, "customer")).isEqualTo("ended");
  }

  @Test
  void a_caller_who_came_meanwhile_is_connected_once_the_record_is_there() {
    world().record().away();
    String call = sandbox().dials(CUSTOMER, DEMO);
    sandbox().advance(java.time.Duration.ofSeconds(1));
    world().record().back();
    pass(12);
    assertThat(world().call(call).get("state").textValue()).isEqualTo("talking");
  }

  @Test
  void a_crm_is_told_that_something_broke_and_nothing_is_held() {
    String call = talk();
    world().record().away();
    Http.Answered no =
        world()
            .http()
            .send(
                "POST",
                "/v1/calls/" + call + "/hold",
                new byte[0],
                Map.of("Authorization", "Bearer demo-key"));
    assertThat(no.status()).isEqualTo(500);
    assertThat(no.json().get("code").textValue()).isEqualTo("internal");
    assertThat(no.text()).doesNotContain("calls_away", "Exception");
    world().record().back();
    assertThat(state(call, "customer")).isEqualTo("talking");
  }

  private Http.Answered post(String path, Map<String, String> form) {
    Map<String, String> sorted = new TreeMap<>(form);
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/x-www-form-urlencoded",
            "X-Twilio-Signature",
            TwilioSigned.signature("sandbox-token", world().publicUrl() + path, sorted));
    byte[] body = TwilioSigned.form(sorted).getBytes(StandardCharsets.UTF_8);
    return world().http().send("POST", path, body, headers);
  }
}
