package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Journey;
import dev.holdfast.fixtures.Postgres;
import dev.holdfast.fixtures.TwilioSigned;
import dev.holdfast.fixtures.Wire;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database cannot be reached for a while: everybody is answered soon, and all heals. */
class DatabaseAwayJourneyTest extends Journey {
  private static final Wire TO_DATABASE = new Wire(Postgres.port());

  /** What may be waited for a connection, and some time for a busy machine. */
  private static final Duration ONCE = Duration.ofSeconds(5);

  private static final Duration THEN = Duration.ofSeconds(1);

  private boolean away;

  DatabaseAwayJourneyTest() {
    super(settings());
  }

  @AfterEach
  void mend() {
    back();
  }

  @AfterAll
  void unplug() {
    TO_DATABASE.close();
  }

  @Test
  void a_leg_that_asks_is_answered_soon_and_asked_to_ask_again() {
    String call = talk();
    cut();
    Http.Answered first = soon(ONCE, "/twilio/next", Map.of("CallSid", call, "To", DEMO));
    Http.Answered second = soon(THEN, "/twilio/next", Map.of("CallSid", call, "To", DEMO));
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.text()).contains("<Redirect").doesNotContain("<Hangup");
    assertThat(second.text()).isEqualTo(first.text());
    String wait = "/twilio/wait?leg=" + call + "&turn=2&hold=1&music=bright&round=3";
    assertThat(soon(THEN, wait, Map.of("CallSid", call)).text()).contains("bright.wav");
  }

  @Test
  void an_event_is_asked_for_again_and_counts_once_it_is_back() {
    String call = talk();
    Map<String, String> over = Map.of("CallSid", call, "CallStatus", "completed");
    cut();
    assertThat(soon(ONCE, "/twilio/events/call", over).status()).isEqualTo(503);
    assertThat(soon(THEN, "/twilio/events/call", over).status()).isEqualTo(503);
    back();
    assertThat(soon(ONCE, "/twilio/events/call", over).status()).isEqualTo(204);
    assertThat(state(call, "customer")).isEqualTo("ended");
  }

  @Test
  void a_command_is_told_that_nothing_was_done_and_goes_through_once_it_is_back() {
    String call = talk();
    cut();
    for (String path : new String[] {"/hold", "/resume"}) {
      Http.Answered no = command("POST", "/v1/calls/" + call + path);
      assertThat(no.status()).as(no.text()).isEqualTo(503);
      assertThat(no.json().get("code").textValue()).isEqualTo("record-away");
      assertThat(no.header("Retry-After")).isEqualTo("2");
      assertThat(no.header("Content-Type")).startsWith("application/problem+json");
    }
    back();
    assertThat(state(call, "customer")).isEqualTo("talking");
    assertThat(hold(call).status()).isEqualTo(200);
    assertThat(resume(call).status()).isEqualTo(200);
  }

  @Test
  void it_lives_on_and_is_ready_again_once_it_is_back() {
    assertThat(health("ready")).isEqualTo(200);
    cut();
    assertThat(health("ready")).isEqualTo(503);
    assertThat(health("live")).isEqualTo(200);
    back();
    assertThat(health("ready")).isEqualTo(200);
  }

  @Test
  void what_was_asked_of_twilio_meanwhile_is_settled_once_it_is_back() {
    String call = talk();
    fault(
        "{\"on\":\"rest\",\"path\":\"/Participants/CA\",\"do\":\"delay\",\"delay\":\"PT2S\",\"times\":1}");
    command("POST", "/v1/calls/" + call + "/hold", Map.of("Prefer", "respond-async"));
    struck();
    cut();
    sandbox().advance(Duration.ofSeconds(3));
    back();
    pass(60);
    assertThat(state(call, "customer")).isEqualTo("on-hold");
    assertThat(hears(call).get("source").textValue()).isEqualTo("hold");
  }

  @Test
  void ten_seconds_without_it_drop_nobody_and_all_heals() {
    String held = talk();
    String talks = talk();
    assertThat(hold(held).status()).isEqualTo(200);
    cut();
    for (int half = 0; half < 2; half++) {
      sandbox().advance(Duration.ofSeconds(5));
      assertThat(command("POST", "/v1/calls/" + talks + "/hold").status()).isEqualTo(503);
      assertThat(hears(held).get("source").textValue()).isEqualTo("hold");
      assertThat(hears(talks).get("kind").textValue()).isEqualTo("conference");
    }
    back();
    pass(30);
    assertThat(hears(held).get("source").textValue()).isEqualTo("hold");
    assertThat(resume(held).status()).isEqualTo(200);
    assertThat(hold(talks).status()).isEqualTo(200);
  }

  private void cut() {
    TO_DATABASE.cut();
    away = true;
  }

  private void back() {
    if (away) {
      TO_DATABASE.mend();
      away = false;
      Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> health("ready") == 200);
    }
  }

  private int health(String what) {
    return world().http().send("GET", "/health/" + what, new byte[0], Map.of()).status();
  }

  private Http.Answered command(String method, String path) {
    return command(method, path, Map.of());
  }

  private Http.Answered command(String method, String path, Map<String, String> more) {
    Map<String, String> headers = new HashMap<>(more);
    headers.put("Authorization", "Bearer demo-key");
    return world().http().send(method, path, new byte[0], headers);
  }

  private Http.Answered soon(Duration within, String path, Map<String, String> form) {
    long from = System.nanoTime();
    Http.Answered answer = TwilioSigned.post(world().http(), world().publicUrl(), path, form);
    assertThat(Duration.ofNanos(System.nanoTime() - from)).as(path).isLessThan(within);
    return answer;
  }

  private static Map<String, String> settings() {
    return Postgres.settings(Postgres.through(Postgres.database(), TO_DATABASE.port()));
  }
}
