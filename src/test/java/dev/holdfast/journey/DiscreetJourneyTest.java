package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Journey;
import dev.holdfast.fixtures.Listened;
import dev.holdfast.fixtures.TwilioSigned;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever happens, no log line has a full number, a token or a key, as text or as JSON. */
@Timeout(30)
class DiscreetJourneyTest extends Journey {
  private static final String PLACE = "{\"line\":\"demo\",\"to\":\"+15550100777\"}";

  private Listened log = new Listened();

  @BeforeEach
  void listen() {
    log.close();
    log = new Listened();
  }

  @AfterEach
  void nothing_was_told() {
    world().record().back();
    String text = log.text() + log.json();
    log.close();
    assertThat(text)
        .doesNotContain("5550100999", "5550100777", "5550100100", "sandbox-token", "demo-key")
        .doesNotContain("Bearer", "Basic ", "X-Twilio-Signature", "guessed-key");
  }

  @Test
  void a_hold_and_a_resume_are_logged() {
    String call = talk();
    hold(call);
    resume(call);
    world().crm("POST", "/v1/calls/" + call + "/legs", "{\"to\":\"+15550100777\"}");
    pass(3);
    assertThat(log.text()).contains(call, "hold", "+...77");
  }

  @Test
  void a_hold_on_legs_is_logged() {
    String call = talk("+15550100200");
    Map<String, String> atOnce =
        Map.of("Authorization", "Bearer demo-key", "Prefer", "respond-async");
    world().crm("POST", "/v1/calls/" + call + "/hold", "", atOnce);
    pass(3);
    world().crm("POST", "/v1/calls/" + call + "/resume", "", atOnce);
    pass(3);
    assertThat(log.text()).contains(call, "ask what next");
  }

  @Test
  void what_twilio_refuses_is_logged() {
    String call = talk();
    fault("{\"on\":\"rest\",\"method\":\"POST\",\"path\":\"/\",\"do\":\"status\",\"status\":400}");
    assertThat(hold(call).status()).isEqualTo(502);
    assertThat(world().crm("POST", "/v1/calls", PLACE).status()).isEqualTo(502);
    assertThat(log.text()).contains(call);
  }

  @Test
  void who_has_no_key_or_no_signature_leaves_nothing_of_theirs_in_the_log() {
    Map<String, String> guess = Map.of("Authorization", "Bearer guessed-key");
    assertThat(world().crm("GET", "/v1/calls", "", guess).status()).isEqualTo(401);
    Map<String, String> form = Map.of("CallSid", "CA1", "From", CUSTOMER);
    assertThat(signed("/twilio/voice", form, "wrong").status()).isEqualTo(403);
    assertThat(log.text()).doesNotContain("CA1");
  }

  @Test
  void a_record_that_is_away_is_logged_with_what_broke() {
    String call = talk();
    world().record().away();
    world().http().send("POST", "/v1/calls/" + call + "/hold", new byte[0], key());
    Map<String, String> form =
        Map.of("CallSid", "CA" + "b".repeat(32), "To", DEMO, "From", CUSTOMER);
    assertThat(signed("/twilio/voice", form, "sandbox-token").status()).isEqualTo(200);
    assertThat(log.text()).contains("api-hold broke", "voice broke", "SQLSyntax");
  }

  @Test
  void a_row_that_does_not_fit_is_logged_without_what_was_in_it() {
    world().record().run("alter table placements alter column destination varchar(5)");
    try {
      Http.Answered no = world().crm("POST", "/v1/calls", PLACE);
      assertThat(no.status()).isEqualTo(500);
      assertThat(no.text()).doesNotContain("555");
      assertThat(log.text()).contains("api-place broke", "22001");
    } finally {
      world().record().run("alter table placements alter column destination varchar(300)");
    }
  }

  @Test
  void a_repeat_of_what_broke_is_logged_no_less_discreetly() {
    world().record().run("alter table repeats rename to repeats_away");
    try {
      Map<String, String> headers =
          Map.of(
              "Authorization", "Bearer demo-key",
              "Content-Type", "application/json",
              "Idempotency-Key", "+15550100999");
      assertThat(world().crm("POST", "/v1/calls", PLACE, headers).status()).isEqualTo(500);
      assertThat(log.text()).contains("api-place broke");
    } finally {
      world().record().run("alter table repeats_away rename to repeats");
    }
  }

  private Http.Answered signed(String path, Map<String, String> form, String token) {
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/x-www-form-urlencoded",
            "X-Twilio-Signature",
            TwilioSigned.signature(token, world().publicUrl() + path, form));
    byte[] body = TwilioSigned.form(form).getBytes(StandardCharsets.UTF_8);
    return world().http().send("POST", path, body, headers);
  }

  private static Map<String, String> key() {
    return Map.of("Authorization", "Bearer demo-key");
  }
}
