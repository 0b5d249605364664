package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.fixtures.Somebody;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code holdfast setup}: the account and its numbers, against a sandbox. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SetupTest {
  private static final Map<String, String> AS_IT_IS = Map.of();
  private static final String ELSEWHERE = "{\"voice_url\":\"https://old.example.com/voice\"}";

  private final GoingLive live = new GoingLive(AS_IT_IS);

  @AfterAll
  void no_instance() {
    live.close();
  }

  @BeforeEach
  void two_numbers_that_lead_elsewhere() {
    live.number(GoingLive.DEMO, ELSEWHERE);
    live.number(GoingLive.LEGS, "{}");
  }

  @Test
  void what_differs_is_shown_and_not_touched() {
    long before = live.writes();
    GoingLive.Told told = live.setup(AS_IT_IS);
    assertThat(told.code()).isEqualTo(1);
    assertThat(told.text())
        .contains("differs      number +15550100100 (line demo): is set otherwise")
        .containsSubsequence(
            "VoiceUrl: callers are served by somebody else",
            "is    https://old.example.com/voice",
            "shall " + live.publicUrl() + "/twilio/voice#rc=3&rp=5xx,ct,rt",
            "VoiceFallbackUrl: ",
            "is    (nothing)",
            "shall " + live.publicUrl() + "/twilio/next#rc=3&rp=5xx,ct,rt",
            "StatusCallback: that a caller hung up is not reliably heard",
            "shall " + live.publicUrl() + "/twilio/events/call#rc=3&rp=5xx,ct,rt",
            "-> 'holdfast setup --write' sets it",
            "(line demo-legs): is set otherwise",
            "2 of ");
    assertThat(live.writes()).isEqualTo(before);
  }

  @Test
  void what_was_written_reads_back_and_is_fine_from_then_on() {
    GoingLive.Told written = live.setup(AS_IT_IS, "--write");
    assertThat(written.text())
        .contains("was set, and reads back as it shall: VoiceUrl, VoiceFallbackUrl, StatusCallback")
        .endsWith("Ready for live calls.\n");
    assertThat(written.code()).isZero();
    long writes = live.writes();
    GoingLive.Told again = live.setup(AS_IT_IS, "--write");
    assertThat(again.code()).isZero();
    assertThat(again.text())
        .contains(
            "ok           account: AC0000",
            "ok           clock: ",
            "ok           public URL: " + live.publicUrl() + " is up",
            "ok           signature: ",
            "ok           sound " + live.publicUrl() + "/music/calm.wav (default tracks): audio/",
            "ok           music default: is played 3 times within a document, for 1 min 16 s",
            "ok           number +15550100200 (line demo-legs): asks us");
    assertThat(live.writes()).isEqualTo(writes);
  }

  @Test
  void an_application_or_a_trunk_that_overrides_everything_is_told_and_taken_away() {
    live.setup(AS_IT_IS, "--write");
    String application = "AP" + "1".repeat(32);
    String trunk = "TK" + "2".repeat(32);
    live.number(
        GoingLive.DEMO,
        "{\"voice_application_sid\":\"%s\",\"trunk_sid\":\"%s\"}".formatted(application, trunk));
    assertThat(live.setup(AS_IT_IS).text())
        .containsSubsequence(
            "TrunkSid: a trunk gets its calls; the URLs are not asked",
            "is    " + trunk,
            "shall (nothing)",
            "VoiceApplicationSid: an application gets its calls; the URLs are not asked",
            "is    " + application);
    assertThat(live.setup(AS_IT_IS, "--write").text())
        .contains("reads back as it shall: TrunkSid, VoiceApplicationSid, VoiceUrl");
    assertThat(live.setup(AS_IT_IS).code()).isZero();
  }

  @Test
  void a_number_that_the_account_does_not_have_is_wrong() {
    assertThat(live.setup(Map.of("holdfast.line.demo.number", "+15550109999")).text())
        .contains("wrong        number +15550109999 (line demo): the account does not have this");
  }

  @Test
  void a_part_of_another_number_is_not_that_number() {
    assertThat(live.setup(Map.of("holdfast.line.demo.number", "+1555010010")).text())
        .contains("wrong        number +1555010010 (line demo): the account does not have this");
  }

  @Test
  void a_number_that_leads_to_us_and_is_no_line_s_is_told_and_left_alone() {
    live.setup(AS_IT_IS, "--write");
    long writes = live.writes();
    GoingLive.Told told =
        live.setup(Map.of("holdfast.line.demo.number", "client:reception"), "--write");
    assertThat(told.text())
        .contains(
            "differs      number +15550100100: leads to us by VoiceUrl, VoiceFallbackUrl,"
                + " StatusCallback, and no line has it",
            "cannot tell  number client:reception (line demo): is no phone number");
    assertThat(live.writes()).isEqualTo(writes);
  }

  @Test
  void with_a_token_of_somebody_else_s_nothing_can_be_told_of_the_numbers() {
    GoingLive.Told told =
        live.setup(Map.of("holdfast.twilio.auth-token", "a-token-of-somebody-else"), "--write");
    assertThat(told.text())
        .contains(
            "wrong        account: Twilio answered 401 (code 20003) at http://localhost",
            "wrong        signature: what the token signed is refused there",
            "cannot tell  number +15550100100 (line demo): Twilio answered 401",
            "cannot tell  other numbers: Twilio answered 401")
        .doesNotContain("a-token-of-somebody-else");
    assertThat(told.code()).isEqualTo(1);
  }

  @Test
  void when_twilio_is_not_there_it_cannot_be_told() {
    assertThat(live.setup(Map.of("holdfast.twilio.api", Somebody.nobody())).text())
        .contains(
            "cannot tell  account: no connection to Twilio",
            "cannot tell  clock: ",
            "cannot tell  number +15550100100 (line demo): no connection to Twilio",
            "ok           signature: ");
  }

  @Test
  void nothing_is_written_to_a_number_while_nobody_would_answer_its_calls() {
    long writes = live.writes();
    GoingLive.Told told = live.setup(Map.of("holdfast.public-url", Somebody.nobody()), "--write");
    assertThat(told.text()).contains("was not written: the public URL is not proven to be ours");
    assertThat(told.code()).isEqualTo(1);
    assertThat(live.writes()).isEqualTo(writes);
  }

  @Test
  void machines_read_the_same_as_json() throws IOException {
    JsonNode told = new ObjectMapper().readTree(live.setup(AS_IT_IS, "--json").text());
    assertThat(told.get("fine").booleanValue()).isFalse();
    JsonNode number = told.get("checks").get(told.get("checks").size() - 2);
    assertThat(number.get("about").textValue()).isEqualTo("number +15550100100 (line demo)");
    assertThat(number.get("verdict").textValue()).isEqualTo("differs");
    assertThat(number.get("do").textValue()).contains("--write");
    assertThat(number.get("differences").get(0).get("what").textValue()).isEqualTo("VoiceUrl");
    assertThat(number.get("differences").get(0).get("shall").textValue())
        .startsWith(live.publicUrl() + "/twilio/voice#");
  }
}
