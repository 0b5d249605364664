package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Journey;
import dev.holdfast.fixtures.RawHttp;
import dev.holdfast.fixtures.TwilioSigned;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What random requests found, each as short as it can be; and Twilio's own repeats. */
@Timeout(30)
class FoundByChanceJourneyTest extends Journey {
  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary="})
  void a_form_whose_parts_nobody_can_tell_apart_is_malformed(String type) {
    Map<String, String> headers = Map.of("Authorization", "Bearer demo-key", "Content-Type", type);
    Http.Answered no = world().crm("POST", "/v1/calls", "x", headers);
    assertThat(no.status()).isIn(400, 415);
    assertThat(no.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?x=<", "?x={{y}}", "?x=\\", "?x=|#|"})
  void a_question_at_a_url_that_is_none_is_told_to_ask_again_all_the_same(String odd)
      throws IOException {
    String path = "/twilio/voice" + odd;
    Map<String, String> form = Map.of("CallSid", "x");
    String body = TwilioSigned.form(form);
    String request =
        "POST %s HTTP/1.1\r\nHost: x\r\nX-Twilio-Signature: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(
                path,
                TwilioSigned.signature("sandbox-token", world().publicUrl() + path, form),
                "application/x-www-form-urlencoded",
                body.length(),
                body);
    try (RawHttp http = new RawHttp(world().app().port())) {
      RawHttp.Answer answer = http.send(request.getBytes(StandardCharsets.ISO_8859_1));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body())
          .contains("<Redirect", "/twilio/voice?again=1")
          .doesNotContain("Hangup");
    }
  }

  @Test
  void a_body_that_nobody_wants_does_not_stand_in_the_way_of_the_next_request() throws IOException {
    String head = " /music/calm.wav HTTP/1.1\r\nHost: x\r\nContent-Length: 65000\r\n\r\n";
    String health = "GET /health HTTP/1.1\r\nHost: x\r\n\r\n";
    try (RawHttp http = new RawHttp(world().app().port())) {
      for (String method : new String[] {"HEAD", "GET"}) {
        assertThat(http.send(bytes(method + head + "x".repeat(65_000))).status()).isEqualTo(200);
        assertThat(http.send(bytes(health)).status()).isEqualTo(200);
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void a_long_question_is_told_to_ask_again_like_any_other() {
    Http.Answered answer =
        post("/twilio/wait?say=" + "?".repeat(3_500), Map.of("CallSid", "x"), "t");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("<Redirect");
  }

  @Test
  void a_leg_goes_back_to_an_application_whose_url_has_a_blank() {
    String path = "/twilio/next?then=https://example.com/a%20b";
    Http.Answered answer = post(path, Map.of("CallSid", "CA" + "e".repeat(32)), "t");
    assertThat(answer.text()).contains("https://example.com/a%20b</Redirect>");
  }

  @Test
  void somebody_with_a_label_of_their_own_in_our_room_is_no_reason_to_ask_twilio_to_repeat() {
    String call = talk();
    Map<String, String> event = joined(call);
    event.put("ParticipantLabel", "Supervisor Anna");
    assertThat(post("/twilio/events/conference", event, "t1").status()).isEqualTo(204);
  }

  @Test
  void an_event_of_no_conference_is_400_and_not_asked_for_again() {
    String call = talk();
    Map<String, String> event = joined(call);
    event.put("ConferenceSid", "CF1");
    assertThat(post("/twilio/events/conference", event, "t1").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "/twilio/next?leg={leg}&turn=1",
    "/twilio/wait?leg={leg}&turn=2&hold=1&music=default&round=0",
    "/twilio/bridging?leg={leg}&hold=1",
    "/twilio/voice",
  })
  void the_same_question_with_the_same_token_gets_the_same_answer(String door) {
    for (String number : new String[] {DEMO, "+15550100200"}) {
      String call = talk(number);
      String path = door.replace("{leg}", call);
      Map<String, String> form =
          Map.of("CallSid", call, "From", CUSTOMER, "To", number, "CallStatus", "in-progress");
      Http.Answered first = post(path, form, "same");
      Http.Answered again = post(path, form, "same");
      assertThat(first.status()).isEqualTo(200);
      assertThat(again.text()).isEqualTo(first.text());
    }
  }

  @Test
  void an_event_that_comes_again_with_the_same_token_changes_nothing() {
    String call = talk();
    Map<String, String> room = joined(call);
    Map<String, String> leg = Map.of("CallSid", call, "CallStatus", "in-progress");
    post("/twilio/events/conference", room, "t1");
    post("/twilio/events/call", leg, "t2");
    world().rest();
    String before = world().call(call).toString();
    assertThat(post("/twilio/events/conference", room, "t1").status()).isEqualTo(204);
    assertThat(post("/twilio/events/call", leg, "t2").status()).isEqualTo(204);
    world().rest();
    assertThat(world().call(call).toString()).isEqualTo(before);
  }

  private Map<String, String> joined(String call) {
    Map<String, String> form = new HashMap<>();
    form.put("ConferenceSid", world().call(call).get("conference_sid").textValue());
    form.put("FriendlyName", "holdfast-" + call);
    form.put("StatusCallbackEvent", "participant-join");
    form.put("SequenceNumber", "1");
    form.put("CallSid", call);
    form.put("ParticipantLabel", "customer");
    return form;
  }

  private Http.Answered post(String path, Map<String, String> form, String token) {
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/x-www-form-urlencoded",
            "I-Twilio-Idempotency-Token",
            token,
            "X-Twilio-Signature",
            TwilioSigned.signature("sandbox-token", world().publicUrl() + path, form));
    byte[] body = TwilioSigned.form(form).getBytes(StandardCharsets.UTF_8);
    return world().http().send("POST", path, body, headers);
  }
}
