package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.LegsJourney;
import dev.holdfast.fixtures.TwilioSigned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A call that ended long ago is answered as one that has just ended, from another place. */
@Timeout(60)
class HistoryJourneyTest extends LegsJourney {
  private static final int LONG = 3_700;

  HistoryJourneyTest() {
    super(Map.of("holdfast.key.demo.scopes", "read, hold, call, adopt, admin"));
  }

  @Test
  void calls_of_both_paths_read_the_same_byte_for_byte() {
    String room = over(talk(DEMO));
    String legs = over(talk());
    List<String> before = reads(room, legs);

    gone();

    assertThat(world().record().count("calls")).isZero();
    assertThat(world().record().count("past_calls")).isGreaterThanOrEqualTo(2);
    assertThat(reads(room, legs)).isEqualTo(before);
  }

  @Test
  void commands_about_it_are_answered_as_before_and_nobody_is_adopted() {
    String call = over(talk(DEMO));
    List<String> before = commands(call);
    gone();
    assertThat(commands(call)).isEqualTo(before).anyMatch(answer -> answer.startsWith("410"));
    assertThat(world().record().count("calls")).isZero();
  }

  @Test
  void a_late_webhook_is_answered_as_before_and_what_it_says_is_in_the_timeline() {
    String call = over(talk());
    String next = webhook("/twilio/next?leg=" + call, completed(call));
    gone();
    assertThat(webhook("/twilio/next?leg=" + call, completed(call))).isEqualTo(next);
    String told =
        webhook(
            "/twilio/events/call?call=" + call,
            Map.of("CallSid", call, "CallStatus", "completed", "SequenceNumber", "99"));
    assertThat(told).startsWith("204");
    assertThat(world().call(call).get("state").textValue()).isEqualTo("ended");
    gone();
    assertThat(world().record().count("calls")).isZero();
    assertThat(world().call(call).get("state").textValue()).isEqualTo("ended");
  }

  @Test
  void a_live_call_stays_however_long_it_lasts() {
    String call = talk(DEMO);
    pass(2 * LONG);
    world().app().history();
    assertThat(world().record().count("calls")).isEqualTo(1);
    assertThat(hold(call).status()).isEqualTo(200);
    sandbox().hangsUp(CUSTOMER, call);
  }

  @Test
  void what_is_too_old_is_unknown_and_a_late_webhook_about_it_does_nothing() {
    String call = over(talk(DEMO));
    gone();
    pass(91 * 86_400);
    world().app().history();
    assertThat(world().record().count("past_calls")).isZero();
    assertThat(world().record().count("events")).isZero();
    assertThat(world().crm("GET", "/v1/calls/" + call, "").status()).isEqualTo(404);
    assertThat(webhook("/twilio/next?leg=" + call, Map.of("CallSid", call))).startsWith("200");
    assertThat(webhook("/twilio/events/call?call=" + call, completed(call))).startsWith("204");
    assertThat(world().record().count("calls")).isZero();
  }

  private String over(String call) {
    hold(call);
    pass(20);
    resume(call);
    sandbox().hangsUp(CUSTOMER, call);
    pass(200);
    assertThat(world().call(call).get("state").textValue()).isEqualTo("ended");
    return call;
  }

  private void gone() {
    pass(LONG);
    world().app().history();
  }

  private List<String> reads(String... calls) {
    List<String> all = new ArrayList<>();
    for (String call : calls) {
      String agent = sid(call, "agent-1");
      all.add(world().crm("GET", "/v1/calls/" + call, "").text());
      all.add(world().crm("GET", "/v1/calls/" + agent, "").text());
      all.add(world().crm("GET", "/v1/calls/" + call + "/timeline", "").text());
    }
    all.add(world().crm("GET", "/v1/calls?state=ended", "").text());
    all.add(world().crm("GET", "/v1/calls?state=ended&line=demo-legs", "").text());
    all.add(world().crm("GET", "/v1/board", "").json().at("/counts/abandoned").toString());
    return all;
  }

  private List<String> commands(String call) {
    String at = "/v1/calls/" + call;
    return List.of(
        told(world().crm("POST", at + "/hold", "{}")),
        told(world().crm("POST", at + "/resume", "{}")),
        told(world().crm("POST", at + "/legs", "{\"to\":\"+15550100302\"}")),
        told(world().crm("DELETE", at + "/legs/" + call, "")));
  }

  private String webhook(String path, Map<String, String> form) {
    Http.Answered answer = TwilioSigned.post(world().http(), world().publicUrl(), path, form);
    world().rest();
    return told(answer);
  }

  private static Map<String, String> completed(String call) {
    return Map.of("CallSid", call, "CallStatus", "completed");
  }

  private static String told(Http.Answered answer) {
    return answer.status() + " " + answer.text();
  }
}
