package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Journey;
import dev.holdfast.fixtures.TwilioSigned;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is not Twilio's is not obeyed, and what is Twilio's always gets an answer. */
class WebhookJourneyTest extends Journey {
  private static final String TOKEN = "sandbox-token";
  private static final List<String> DOORS =
      List.of(
          "/twilio/voice",
          "/twilio/next",
          "/twilio/wait",
          "/twilio/announce",
          "/twilio/events/call",
          "/twilio/events/conference");

  WebhookJourneyTest() {
    super(Map.of("holdfast.twilio.auth-token-other", "token-to-come"));
  }

  @Test
  void a_forged_webhook_is_403_at_every_door_and_touches_nothing() {
    String call = talk();
    int before = timeline(call).size();
    for (String door : DOORS) {
      for (String signature :
          new String[] {"", "forged", signed("wrong-token", door, leave(call))}) {
        Http.Answered no = post(door, leave(call), signature);
        assertThat(no.status()).as(door).isEqualTo(403);
        assertThat(no.json().get("code").textValue()).isEqualTo("forged");
      }
    }
    assertThat(timeline(call)).hasSize(before);
    assertThat(state(call, "customer")).isEqualTo("talking");
  }

  @Test
  void a_signature_for_another_url_or_other_parameters_is_forged_too() {
    String call = talk();
    Map<String, String> more = new LinkedHashMap<>(leave(call));
    String signature = signed(TOKEN, "/twilio/events/conference", more);
    more.put("ParticipantLabel", "agent-1");
    assertThat(post("/twilio/events/conference", more, signature).status()).isEqualTo(403);
    assertThat(post("/twilio/events/call", leave(call), signature).status()).isEqualTo(403);
    assertThat(post("/twilio/events/conference?x=1", leave(call), signature).status())
        .isEqualTo(403);
  }

  @Test
  void while_the_token_is_rotated_both_are_good() {
    Map<String, String> form = Map.of("StatusCallbackEvent", "nothing-of-ours");
    for (String token : List.of(TOKEN, "token-to-come")) {
      Http.Answered yes =
          post("/twilio/events/conference", form, signed(token, "/twilio/events/conference", form));
      assertThat(yes.status()).isEqualTo(204);
    }
  }

  @Test
  void unknown_parameters_and_unknown_calls_change_nothing() {
    Map<String, String> form = new LinkedHashMap<>(leave("CA" + "d".repeat(32)));
    form.put("SomethingNew", "\u00e4\u20ac");
    assertThat(
            post(
                    "/twilio/events/conference",
                    form,
                    signed(TOKEN, "/twilio/events/conference", form))
                .status())
        .isEqualTo(204);
    assertThat(world().crm("GET", "/v1/calls", "").json().get("calls")).isEmpty();
  }

  @Test
  void an_old_event_that_comes_again_later_is_not_obeyed() {
    String call = talk();
    hold(call);
    Map<String, String> old = new LinkedHashMap<>();
    old.put("ConferenceSid", world().call(call).get("conference_sid").textValue());
    old.put("FriendlyName", "holdfast-" + call);
    old.put("StatusCallbackEvent", "participant-unhold");
    old.put("SequenceNumber", "1");
    old.put("CallSid", call);
    old.put("ParticipantLabel", "customer");
    assertThat(
            post("/twilio/events/conference", old, signed(TOKEN, "/twilio/events/conference", old))
                .status())
        .isEqualTo(204);
    world().rest();
    assertThat(state(call, "customer")).isEqualTo("on-hold");
    assertThat(timeline(call)).doesNotContain("-: look at the room and its legs");
  }

  @Test
  void a_voice_door_answers_twiml_even_when_it_cannot_understand() {
    for (String door : List.of("/twilio/voice", "/twilio/next", "/twilio/wait")) {
      Map<String, String> form = Map.of("CallSid", "nonsense");
      Http.Answered answer = post(door, form, signed(TOKEN, door, form));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Content-Type")).startsWith("text/xml");
      assertThat(answer.text()).contains("<Redirect").doesNotContain("<Hangup");
    }
  }

  @Test
  void an_event_that_cannot_be_understood_is_400_and_not_asked_for_again() {
    Map<String, String> form = Map.of("CallStatus", "completed");
    assertThat(
            post("/twilio/events/call", form, signed(TOKEN, "/twilio/events/call", form)).status())
        .isEqualTo(400);
  }

  @Test
  void music_is_served_with_its_type_and_may_be_kept() {
    Http.Answered music = world().http().send("GET", "/music/calm.wav", new byte[0], Map.of());
    assertThat(music.status()).isEqualTo(200);
    assertThat(music.header("Content-Type")).isIn("audio/wav", "audio/x-wav");
    assertThat(music.header("Cache-Control")).contains("max-age=86400");
    assertThat(world().http().send("GET", "/music/", new byte[0], Map.of()).status())
        .isEqualTo(404);
    assertThat(
            world()
                .http()
                .send("GET", "/music/../application.properties", new byte[0], Map.of())
                .status())
        .isEqualTo(404);
  }

  @Test
  void urls_that_we_hand_out_carry_their_retry_settings_and_documents_are_not_cached() {
    String call = talk();
    hold(call);
    assertThat(
            sandbox().log().stream()
                .map(one -> one.path("params").path("HoldUrl").asText())
                .filter(url -> !url.isEmpty()))
        .isNotEmpty()
        .allMatch(url -> url.endsWith("#rc=3&rp=5xx,ct,rt"));
    String wait = "/twilio/wait?leg=" + call + "&turn=2&hold=1&music=default&round=0";
    Http.Answered document =
        world()
            .http()
            .send(
                "GET",
                wait,
                new byte[0],
                Map.of("X-Twilio-Signature", signed(TOKEN, wait, Map.of())));
    assertThat(document.header("Cache-Control")).isEqualTo("no-store");
    assertThat(document.text()).doesNotContain("loop=\"0\"").contains("<Pause", "<Redirect");
  }

  private static Map<String, String> leave(String call) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("ConferenceSid", "CF" + "a".repeat(32));
    form.put("FriendlyName", "holdfast-" + call);
    form.put("StatusCallbackEvent", "participant-leave");
    form.put("SequenceNumber", "99");
    form.put("CallSid", call);
    form.put("ParticipantLabel", "customer");
    form.put("ReasonParticipantLeft", "participant_hung_up");
    form.put("ParticipantCallStatus", "completed");
    form.put("CallStatus", "completed");
    return form;
  }

  private String signed(String token, String path, Map<String, String> form) {
    return TwilioSigned.signature(token, world().publicUrl() + path, form);
  }

  private Http.Answered post(String path, Map<String, String> form, String signature) {
    Map<String, String> headers =
        new LinkedHashMap<>(Map.of("Content-Type", "application/x-www-form-urlencoded"));
    if (!signature.isEmpty()) {
      headers.put("X-Twilio-Signature", signature);
    }
    byte[] body = TwilioSigned.form(form).getBytes(StandardCharsets.UTF_8);
    return world().http().send("POST", path, body, headers);
  }
}
