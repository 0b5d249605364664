package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The persons at the phones (design, section 8). */
class PhonesTest {
  private Bench bench = Bench.fresh();

  @BeforeEach
  void a_fresh_account() {
    bench = Bench.fresh();
    bench.app.twiml("/voice", "<Say>Hello</Say><Pause length='600'/>");
  }

  @Test
  void an_address_with_a_plus_may_be_written_either_way() {
    bench.dials(Bench.CUSTOMER);
    bench.dials("%2B15550100999");
    var calls = bench.get("/phones/+15550100999").json().getJsonArray("calls");
    assertThat(calls).hasSize(2);
    assertThat(bench.get("/phones/%2B15550100999").json().getJsonArray("calls")).hasSize(2);
    assertThat(bench.get("/numbers/%2B15550100100").status()).isEqualTo(200);
  }

  @Test
  void a_person_who_dials_nowhere_is_told_what_to_do() {
    var refused = bench.post("/phones/client:x/dial", "{\"to\":\"+15550109999\"}");
    assertThat(refused.status()).isEqualTo(404);
    assertThat(Bench.text(refused, "error")).contains("PUT /_sandbox/numbers/+15550109999 first");
  }

  @Test
  void a_phone_waits_for_its_person() {
    bench.phone("client:desk", "{\"answers\":\"manually\"}");
    var sid = call("client:desk");
    bench.advance("PT30S");
    assertThat(bench.status(sid)).isEqualTo("ringing");
    assertThat(bench.post("/phones/client:desk/answer", "").status()).isEqualTo(200);
    bench.settle();
    assertThat(bench.status(sid)).isEqualTo("in-progress");
    assertThat(bench.post("/phones/client:desk/answer", "").status()).isEqualTo(409);
  }

  @Test
  void with_several_calls_one_is_named() {
    bench.phone("client:desk", "{\"answers\":\"manually\"}");
    call("client:desk");
    var second = call("client:desk");
    bench.settle();
    var which = bench.post("/phones/client:desk/answer", "{}");
    assertThat(which.status()).isEqualTo(409);
    assertThat(Bench.text(which, "error")).contains("call_sid").contains(second);
    bench.post("/phones/client:desk/answer", "{\"call_sid\":\"" + second + "\"}");
    assertThat(bench.status(second)).isEqualTo("in-progress");
  }

  @Test
  void a_person_may_decline_and_a_caller_may_give_up() {
    bench.phone("client:desk", "{\"answers\":\"manually\"}");
    var declined = call("client:desk");
    bench.settle();
    bench.hangsUp("client:desk");
    assertThat(bench.status(declined)).isEqualTo("busy");
    bench.app.twiml("/voice", "<Pause length='60'/>");
    var abandoned = bench.dials(Bench.CUSTOMER);
    bench.settle();
    bench.hangsUp(Bench.CUSTOMER);
    assertThat(bench.status(abandoned)).isEqualTo("no-answer");
  }

  @Test
  void a_script_is_acted_once_the_call_is_up() {
    bench.phone(
        "client:desk",
        "{\"answers\":{\"after\":2},\"script\":[{\"wait\":5},{\"press\":\"1\"},{\"hang_up\":true}]}");
    var sid = call("client:desk");
    bench.advance("PT6S");
    assertThat(bench.status(sid)).isEqualTo("in-progress");
    bench.advance("PT1S");
    assertThat(bench.status(sid)).isEqualTo("completed");
    bench.phone("client:desk", "{}");
  }

  @Test
  void a_phone_may_reject() {
    bench.phone("client:desk", "{\"answers\":\"reject\"}");
    var sid = call("client:desk");
    bench.settle();
    assertThat(bench.status(sid)).isEqualTo("busy");
    bench.phone("client:desk", "{}");
  }

  @Test
  void a_number_tells_the_end_of_its_calls() {
    // Reference 5.2 [D].
    var settings = "{\"voice_url\":\"%s\",\"status_callback\":\"%s\"}";
    bench.number(settings.formatted(bench.app.url("/voice"), bench.app.url("/calls")));
    bench.dials(Bench.CUSTOMER);
    bench.advance("PT61S");
    bench.hangsUp(Bench.CUSTOMER);
    bench.settle();
    assertThat(bench.app.events("/calls")).containsExactly("completed");
    assertThat(bench.app.last("/calls").get("Duration")).isEqualTo("2");
    assertThat(bench.app.last("/calls").get("CallDuration")).isEqualTo("61");
  }

  @Test
  void what_is_not_understood_is_refused_with_a_sentence() {
    assertThat(error("PUT", "/phones/x", "{\"answer\":1}")).contains("Unknown: [answer]");
    assertThat(error("PUT", "/phones/x", "{\"answers\":\"maybe\"}")).contains("not maybe");
    assertThat(error("PUT", "/phones/x", "{\"answers\":{\"after\":\"x\"}}")).contains("seconds");
    assertThat(error("PUT", "/phones/x", "[")).contains("not a JSON object");
    assertThat(error("PUT", "/numbers/123", "{}")).contains("A number is a plus");
    assertThat(error("PUT", "/numbers/+123", "{\"voice_url\":\"x\"}")).contains("absolute");
    assertThat(error("POST", "/phones/x/sing", "{}")).contains("There is no");
    assertThat(error("GET", "/colours", "")).contains("There is no GET /_sandbox/colours");
    assertThat(error("GET", "/calls/CA1", "")).contains("No call CA1");
    assertThat(error("PUT", "/quirks", "{\"hold_twice\":\"no\"}")).contains("is one of");
  }

  private String error(String method, String path, String body) {
    var request = bench.request("/_sandbox" + path).method(method, BodyPublishers.ofString(body));
    var refused = bench.send(request.build());
    assertThat(refused.status()).isBetween(400, 499);
    return Bench.text(refused, "error");
  }

  private String call(String address) {
    var reply =
        bench.rest(
            "POST",
            "/Calls.json",
            "To",
            address,
            "From",
            Bench.NUMBER,
            "Url",
            bench.app.url("/voice"));
    return Bench.text(reply, "sid");
  }
}
