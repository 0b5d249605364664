package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.sandbox.App.Said;
import dev.holdfast.sandbox.webhook.Signature;
import dev.holdfast.sandbox.wire.Params;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, sections 5.1 (parameters), 5.3 (fetching) and 6 (signing). */
class FetchTest {
  private Bench bench = Bench.fresh();

  @BeforeEach
  void a_fresh_account() {
    bench = Bench.fresh();
    bench.app.twiml("/voice", "<Say>Welcome</Say><Pause length='5'/>");
    bench.app.twiml("/fallback", "<Say>Fallback</Say>");
  }

  @Test
  void the_first_request_carries_the_standard_parameters_and_is_signed() {
    // 5.1 [D], 6 [D].
    var sid = bench.dials(Bench.CUSTOMER);
    bench.settle();
    var seen = bench.app.last("/voice");
    assertThat(seen.get("CallSid")).isEqualTo(sid);
    assertThat(seen.get("AccountSid")).isEqualTo(Sandbox.ACCOUNT_SID);
    assertThat(seen.get("From")).isEqualTo(Bench.CUSTOMER);
    assertThat(seen.get("Called")).isEqualTo(Bench.NUMBER);
    assertThat(seen.get("CallStatus")).isEqualTo("ringing");
    assertThat(seen.get("Direction")).isEqualTo("inbound");
    assertThat(seen.get("ApiVersion")).isEqualTo("2010-04-01");
    assertThat(seen.form().has("ParentCallSid")).isFalse();
    assertThat(seen.headers().get("x-twilio-signature"))
        .isEqualTo(new Signature(Sandbox.AUTH_TOKEN).of(bench.app.url("/voice"), seen.form()));
  }

  @Test
  void a_get_carries_them_in_the_query_and_signs_that() {
    voice("{\"voice_url\":\"%s?line=1\",\"voice_method\":\"GET\"}");
    bench.dials(Bench.CUSTOMER);
    bench.settle();
    var seen = bench.app.last("/voice");
    assertThat(seen.method()).isEqualTo("GET");
    assertThat(seen.get("line")).isEqualTo("1");
    assertThat(seen.get("CallStatus")).isEqualTo("ringing");
    var url = "http://localhost:" + bench.app.port() + seen.uri();
    assertThat(seen.headers().get("x-twilio-signature"))
        .isEqualTo(new Signature(Sandbox.AUTH_TOKEN).of(url, Params.NONE));
  }

  @Test
  void without_a_fallback_an_error_is_spoken_and_the_call_ends() {
    // 5.3 [D].
    bench.app.on("/voice", request -> Said.status(500));
    var sid = bench.dials(Bench.CUSTOMER);
    bench.settle();
    assertThat(bench.hears(sid).getString("text")).contains("application error");
    assertThat(bench.errors()).contains(11200);
    assertThat(bench.app.seen("/voice")).hasSize(1);
    bench.advance("PT10S");
    assertThat(bench.status(sid)).isEqualTo("completed");
  }

  @Test
  void the_fallback_is_told_what_went_wrong_and_takes_the_call() {
    voice("{\"voice_url\":\"%s\",\"voice_fallback_url\":\"" + bench.app.url("/fallback") + "\"}");
    bench.app.on("/voice", request -> Said.of("text/xml", "<Response><Say"));
    var sid = bench.dials(Bench.CUSTOMER);
    bench.settle();
    assertThat(bench.hears(sid).getString("text")).isEqualTo("Fallback");
    var seen = bench.app.last("/fallback");
    assertThat(seen.get("ErrorCode")).isEqualTo("12100");
    assertThat(seen.get("ErrorUrl")).isEqualTo(bench.app.url("/voice"));
  }

  @Test
  void a_fallback_that_fails_as_well_is_not_asked_again() {
    voice("{\"voice_url\":\"%s\",\"voice_fallback_url\":\"" + bench.app.url("/gone") + "\"}");
    bench.app.on("/voice", request -> Said.status(503));
    var sid = bench.dials(Bench.CUSTOMER);
    bench.advance("PT10S");
    assertThat(bench.app.seen("/gone")).hasSize(1);
    assertThat(bench.status(sid)).isEqualTo("completed");
  }

  @Test
  void the_fragment_says_how_often_to_retry_and_is_neither_sent_nor_signed() {
    // 5.3 [D]: the idempotency token is the same over the retries of one request.
    voice("{\"voice_url\":\"%s#rc=2&rp=5xx\"}");
    var tries = bench.app.seen("/voice");
    bench.app.on(
        "/voice",
        request ->
            bench.app.seen("/voice").size() < 3
                ? Said.status(503)
                : Said.twiml("<Say>Third</Say>"));
    var sid = bench.dials(Bench.CUSTOMER);
    bench.settle();
    assertThat(tries).isEmpty();
    assertThat(bench.hears(sid).getString("text")).isEqualTo("Third");
    var seen = bench.app.seen("/voice");
    assertThat(seen).hasSize(3).allMatch(request -> request.uri().equals("/voice"));
    assertThat(seen.stream().map(one -> one.headers().get("i-twilio-idempotency-token")).distinct())
        .hasSize(1);
    assertThat(bench.entries("webhook").stream().map(entry -> entry.getInteger("attempt")))
        .containsExactly(1, 2, 3);
  }

  @Test
  void a_redirect_is_followed_and_a_302_loses_the_form() {
    // 5.3 [D][M].
    bench.app.on("/voice", request -> moved(302));
    bench.app.twiml("/new", "<Say>There</Say><Pause/>");
    bench.dials(Bench.CUSTOMER);
    bench.settle();
    assertThat(bench.app.last("/new").method()).isEqualTo("GET");
    assertThat(bench.app.last("/new").get("CallSid")).isEmpty();
    bench.app.on("/voice", request -> moved(307));
    var sid = bench.dials(Bench.CUSTOMER);
    bench.settle();
    assertThat(bench.app.last("/new").method()).isEqualTo("POST");
    assertThat(bench.app.last("/new").get("CallSid")).isEqualTo(sid);
  }

  @Test
  void more_than_ten_redirects_are_an_error() {
    bench.app.on("/voice", request -> moved(307));
    bench.app.on("/new", request -> moved(307));
    bench.dials(Bench.CUSTOMER);
    bench.settle();
    assertThat(bench.errors()).contains(11215);
  }

  @Test
  void an_answer_is_taken_by_its_content_type() {
    // 5.3 [D].
    assertThat(spoken("text/plain", "Just words")).isEqualTo("Just words");
    assertThat(spoken("text/plain", "<Response><Say>Markup</Say></Response>")).isEqualTo("Markup");
    assertThat(spoken("text/html; charset=utf-8", "<Response><Say>Html</Say></Response>"))
        .isEqualTo("Html");
    assertThat(spoken("application/json", "{}")).contains("application error");
    assertThat(bench.errors()).containsExactly(12300);
    assertThat(spoken("", "<Response/>")).contains("application error");
    assertThat(spoken("text/xml", "")).contains("application error");
    assertThat(bench.errors()).containsExactly(12300, 11200, 11770);
  }

  @Test
  void nobody_listening_is_a_failed_connection_after_a_retry() {
    // 11205 [D]; the default is one retry of a failed connection.
    bench.number("{\"voice_url\":\"http://127.0.0.1:1/voice\"}");
    bench.dials(Bench.CUSTOMER);
    bench.settle();
    assertThat(bench.errors()).containsExactly(11205);
    assertThat(bench.entries("webhook")).hasSize(2);
  }

  @Test
  void relative_urls_read_from_the_document_they_are_in() {
    bench.app.twiml("/voice", "<Redirect>deep/next?a=1</Redirect>");
    bench.app.twiml("/deep/next", "<Redirect method='GET'>../end</Redirect>");
    bench.app.twiml("/end", "<Say>End</Say>");
    var sid = bench.dials(Bench.CUSTOMER);
    bench.settle();
    assertThat(bench.hears(sid).getString("text")).isEqualTo("End");
    assertThat(bench.executed(sid)).containsExactly("Redirect", "Redirect", "Say");
  }

  @Test
  void a_leg_that_fetches_fifty_documents_in_no_time_is_stopped() {
    bench.app.twiml("/voice", "<Redirect/>");
    var sid = bench.dials(Bench.CUSTOMER);
    bench.advance("PT10S");
    assertThat(bench.app.seen("/voice")).hasSize(50);
    assertThat(bench.status(sid)).isEqualTo("completed");
  }

  private String spoken(String type, String body) {
    bench.app.on("/voice", request -> Said.of(type, body));
    var sid = bench.dials(Bench.CUSTOMER);
    bench.settle();
    return Optional.ofNullable(bench.hears(sid).getString("text")).orElse("");
  }

  private void voice(String settings) {
    bench.number(settings.formatted(bench.app.url("/voice")));
  }

  private Said moved(int status) {
    return new Said(status, "", Buffer.buffer(), Map.of("Location", "/new"));
  }
}
