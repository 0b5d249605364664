package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.LegsJourney;
import dev.holdfast.fixtures.Scrape;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is to be seen of calls, holds and Twilio on the management port. */
class MetricsJourneyTest extends LegsJourney {
  private static final String HOLD =
      "\"method\":\"POST\",\"path\":\"/Participants/CA\",\"params\":{\"Hold\":\"true\"}";
  private static final String RESUME =
      "\"method\":\"POST\",\"path\":\"/Participants/CA\",\"params\":{\"Hold\":\"false\"}";
  private static final String ASKED = "holdfast_holds_asked_total";
  private static final String FAILED = "holdfast_holds_failed_total";
  private static final String SHOWN = "holdfast_hold_shown_seconds";
  private static final String REQUESTS = "holdfast_twilio_request_seconds_count";

  private Scrape before = Scrape.nothing();

  @BeforeEach
  void look() {
    before = scrape();
  }

  @Test
  void a_hold_and_a_resume_are_counted_once_with_their_times() {
    String call = talk(DEMO);
    hold(call);
    pass(40);
    assertThat(now("holdfast_legs", "path", "conference", "state", "on-hold")).isEqualTo(1);
    world().crm("POST", "/v1/calls/" + call + "/resume", "");
    pass(6);

    assertThat(more("holdfast_calls_started_total")).isEqualTo(1);
    assertThat(more(ASKED, "path", "conference")).isEqualTo(1);
    assertThat(more(SHOWN + "_count", "path", "conference")).isEqualTo(1);
    assertThat(more("holdfast_hold_duration_seconds_sum")).isBetween(40.0, 45.0);
    assertThat(more("holdfast_resumes_asked_total", "path", "conference")).isEqualTo(1);
    assertThat(more("holdfast_resume_shown_seconds_count", "path", "conference")).isEqualTo(1);
    assertThat(more(FAILED)).isZero();
    assertThat(now("holdfast_legs", "path", "conference", "state", "talking")).isEqualTo(2);
    assertThat(now("holdfast_calls_live")).isEqualTo(1);
  }

  @Test
  void a_hold_on_legs_is_counted_under_its_path() {
    String call = talk();
    later("hold", call, "");
    pass(5);
    assertThat(now("holdfast_legs", "path", "legs", "state", "on-hold")).isEqualTo(1);
    assertThat(now("holdfast_legs", "path", "legs", "state", "parked")).isEqualTo(1);
    resume(call);
    assertThat(more(ASKED, "path", "legs")).isEqualTo(1);
    assertThat(more(SHOWN + "_count", "path", "legs")).isEqualTo(1);
    assertThat(more("holdfast_resume_shown_seconds_count", "path", "legs")).isEqualTo(1);
    assertThat(more("holdfast_webhook_seconds_count", "door", "wait", "outcome", "done"))
        .isPositive();
    answered(1, "holdfast_webhook_seconds_count", "door", "bridging");
  }

  @Test
  void a_hold_that_fails_is_counted_by_its_reason() {
    String call = talk(DEMO);
    fault("{\"on\":\"rest\"," + HOLD + ",\"do\":\"status\",\"status\":400}");
    hold(call);
    heal();
    fault("{\"on\":\"rest\"," + HOLD + ",\"do\":\"reset\"}");
    later("hold", call, "");
    pass(20);
    assertThat(more(FAILED, "reason", "refused")).isEqualTo(1);
    assertThat(more(FAILED, "reason", "not-shown")).isEqualTo(1);
    assertThat(more(SHOWN + "_count")).isZero();
    assertThat(more(REQUESTS, "request", "participant-update", "answer", "refused")).isEqualTo(1);
    assertThat(more(REQUESTS, "request", "participant-update", "answer", "doubtful")).isPositive();
  }

  @Test
  void who_hangs_up_on_hold_has_been_lost() {
    String call = talk(DEMO);
    hold(call);
    pass(10);
    sandbox().hangsUp(CUSTOMER, call);
    pass(5);
    assertThat(more("holdfast_holds_abandoned_total")).isEqualTo(1);
    assertThat(more("holdfast_hold_duration_seconds_count")).isEqualTo(1);
    assertThat(more("holdfast_calls_ended_total")).isEqualTo(1);
  }

  @Test
  void every_repeat_of_a_request_is_counted() {
    String call = talk(DEMO);
    fault("{\"on\":\"rest\"," + HOLD + ",\"do\":\"status\",\"status\":429,\"times\":2}");
    hold(call);
    assertThat(more(REQUESTS, "request", "participant-update", "answer", "busy")).isEqualTo(2);
    assertThat(more("holdfast_route_repeats_total")).isEqualTo(2);
    assertThat(more(ASKED)).isEqualTo(1);
    assertThat(more(SHOWN + "_count")).isEqualTo(1);
  }

  @Test
  void the_time_of_every_door_is_taken_and_of_nothing_else() {
    String call = talk(DEMO);
    hold(call);
    world().call(call);
    world().http().send("GET", "/health/ready", new byte[0], Map.of());
    for (String door : List.of("voice", "wait", "events-call", "events-conference")) {
      assertThat(more("holdfast_webhook_seconds_count", "door", door, "outcome", "done"))
          .as(door)
          .isPositive();
    }
    answered(1, "holdfast_api_seconds_count", "door", "hold", "outcome", "done");
    answered(1, "holdfast_api_seconds_count", "door", "read", "outcome", "done");
    answered(2, "holdfast_api_seconds_count");
  }

  @Test
  void a_resume_that_twilio_does_not_show_is_a_backlog_until_it_does() {
    String call = talk(DEMO);
    hold(call);
    fault("{\"on\":\"rest\"," + RESUME + ",\"do\":\"status\",\"status\":500}");
    later("resume", call, "");
    pass(25);
    assertThat(now("holdfast_settling_legs")).isEqualTo(1);
    assertThat(ready().json().get("settling").textValue()).isEqualTo("behind");
    assertThat(ready().status()).isEqualTo(200);
    heal();
    pass(30);
    assertThat(now("holdfast_settling_legs")).isZero();
    assertThat(ready().json().has("settling")).isFalse();
  }

  @Test
  void twilio_s_silence_is_told_and_makes_nobody_less_ready() {
    talk(DEMO);
    assertThat(now("holdfast_twilio_reachable")).isEqualTo(1);
    world().wire().cut();
    pass(31);
    eventually(0);
    assertThat(ready().status()).isEqualTo(200);
    assertThat(ready().json().get("status").textValue()).isEqualTo("ready");
    assertThat(ready().json().get("twilio").textValue()).isEqualTo("unreachable");
    assertThat(now("holdfast_twilio_last_answer_seconds")).isGreaterThan(30);
    world().wire().mend();
    pass(31);
    eventually(1);
    assertThat(ready().json().has("twilio")).isFalse();
  }

  @Test
  void who_reads_metrics_waits_for_nobody_who_waits_for_twilio() {
    String call = talk(DEMO);
    fault("{\"on\":\"rest\"," + HOLD + ",\"do\":\"delay\",\"delay\":\"PT5S\",\"times\":1}");
    Map<String, String> patient = Map.of("Authorization", "Bearer demo-key", "Prefer", "wait=6");
    CompletableFuture<Http.Answered> waiting =
        CompletableFuture.supplyAsync(
            () -> world().crm("POST", "/v1/calls/" + call + "/hold", "", patient));
    struck();
    assertThat(now("holdfast_commands_waiting")).isEqualTo(1);
    world().answered(java.time.Duration.ofSeconds(10), List.of(waiting));
    assertThat(waiting.join().status()).isEqualTo(200);
    assertThat(now("holdfast_commands_waiting")).isZero();
  }

  /** Counted once the answer has been written: whoever has read it may be earlier. */
  private void answered(int times, String name, String... labels) {
    org.awaitility.Awaitility.await()
        .untilAsserted(() -> assertThat(more(name, labels)).isEqualTo(times));
  }

  /** The look at Twilio is taken behind everybody's back. */
  private void eventually(int reachable) {
    org.awaitility.Awaitility.await()
        .untilAsserted(() -> assertThat(now("holdfast_twilio_reachable")).isEqualTo(reachable));
  }

  private Http.Answered ready() {
    return new Http("http://localhost:" + world().app().managementPort())
        .send("GET", "/health/ready", new byte[0], Map.of());
  }

  private Scrape scrape() {
    return Scrape.of(world().app().managementPort());
  }

  private double now(String name, String... labels) {
    return scrape().value(name, labels);
  }

  /** By how much it has grown since the scenario began. */
  private double more(String name, String... labels) {
    return now(name, labels) - before.value(name, labels);
  }
}
