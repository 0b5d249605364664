package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Journey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A CRM that does not know whether its request got through sends it again, with the same name. */
@Timeout(30)
class RepeatJourneyTest extends Journey {
  private static final String PLACE = "{\"line\":\"demo\",\"to\":\"" + CUSTOMER + "\"}";
  private static final String EXPERT = "{\"to\":\"client:expert\"}";

  RepeatJourneyTest() {
    super(Map.of("holdfast.key.other", "other-key"));
  }

  @Test
  void a_repeat_gets_the_first_answer_and_nothing_is_done_again() {
    String call = talk();
    Http.Answered first = command("hold-1", to(call, "/hold"), "{\"reason\":\"stock\"}");
    resume(call);

    Http.Answered again = command("hold-1", to(call, "/hold"), "{\"reason\":\"stock\"}");

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(state(call, "customer")).isEqualTo("talking");
  }

  @Test
  void a_refusal_is_repeated_like_any_other_answer() {
    String call = talk();
    String body = "{\"music\":\"polka\"}";
    assertThat(command("polka", to(call, "/hold"), body).status()).isEqualTo(422);
    Http.Answered again = command("polka", to(call, "/hold"), body);
    problem(again, 422, "music-not-allowed");
    assertThat(again.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void a_name_that_was_used_for_something_else_is_422() {
    String call = talk();
    command("twice", to(call, "/hold"), "{}");
    problem(command("twice", to(call, "/hold"), "{\"by\":\"ann\"}"), 422, "idempotency-key-reused");
    problem(command("twice", to(call, "/resume"), "{}"), 422, "idempotency-key-reused");
    assertThat(state(call, "customer")).isEqualTo("on-hold");
  }

  @Test
  void another_client_s_names_are_its_own() {
    String call = talk();
    command("mine", to(call, "/hold"), "{}");
    Http.Answered other = send("other-key", "mine", "POST", to(call, "/resume"), "{}");
    assertThat(other.status()).isEqualTo(200);
    assertThat(state(call, "customer")).isEqualTo("talking");
  }

  @Test
  void while_the_first_one_runs_its_repeat_is_asked_to_come_back() {
    String call = talk();
    fault(delayed("/Participants/CA"));
    CompletableFuture<Http.Answered> first =
        CompletableFuture.supplyAsync(() -> raw("slow", to(call, "/hold"), "{}"));
    struck();

    Http.Answered meanwhile = raw("slow", to(call, "/hold"), "{}");

    problem(meanwhile, 409, "idempotency-key-in-use");
    assertThat(meanwhile.header("Retry-After")).isEqualTo("2");
    sandbox().advance(Duration.ofSeconds(2));
    assertThat(first.join().status()).isEqualTo(200);
    world().rest();
    assertThat(command("slow", to(call, "/hold"), "{}").text()).isEqualTo(first.join().text());
  }

  @Test
  void an_answer_that_says_try_again_is_not_kept() {
    String call = talk();
    fault("{\"on\":\"rest\",\"path\":\"/Participants/CA\",\"do\":\"status\",\"status\":429}");
    assertThat(command("later", to(call, "/hold"), "{}").status()).isEqualTo(503);
    heal();
    Http.Answered again = command("later", to(call, "/hold"), "{}");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("Idempotency-Replayed")).isEmpty();
    assertThat(state(call, "customer")).isEqualTo("on-hold");
  }

  @Test
  void a_call_that_was_placed_is_not_placed_again() {
    Http.Answered first = command("place-1", "/v1/calls", PLACE);
    Http.Answered again = command("place-1", "/v1/calls", PLACE);
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Location")).isNotEmpty().isEqualTo(first.header("Location"));
    assertThat(sent("/Calls.json", "To", DESK)).isEqualTo(1);
  }

  @Test
  void a_placing_that_twilio_refused_may_be_tried_again() {
    fault("{\"on\":\"rest\",\"path\":\"/Calls.json\",\"do\":\"status\",\"status\":400}");
    problem(command("refused", "/v1/calls", PLACE), 502, "twilio-refused");
    heal();
    assertThat(command("refused", "/v1/calls", PLACE).status()).isEqualTo(201);
  }

  @Test
  void whoever_dies_while_placing_a_call_leaves_it_to_the_repeat_and_nobody_is_rung_twice() {
    fault(delayed("/Calls.json"));
    CompletableFuture<Http.Answered> first =
        CompletableFuture.supplyAsync(() -> raw("dying", "/v1/calls", PLACE));
    struck();
    world().timeGoesTo(world().now().plus(Duration.ofSeconds(61)));

    problem(raw("dying", "/v1/calls", PLACE), 502, "not-shown");

    sandbox().advance(Duration.ofSeconds(61));
    String location = first.join().header("Location");
    assertThat(command("dying", "/v1/calls", PLACE).header("Location"))
        .isNotEmpty()
        .isEqualTo(location);
    assertThat(sent("/Calls.json", "To", DESK)).isEqualTo(1);
  }

  @Test
  void a_party_that_was_added_is_not_added_again_where_the_answer_got_lost() {
    String call = talk();
    assertThat(command("add-1", to(call, "/legs"), EXPERT).status()).isEqualTo(201);
    // As if the process had died between the ringing and the answer.
    world().record().run("update repeats set status = null, leased_until = begun_at");

    Http.Answered again = command("add-1", to(call, "/legs"), EXPERT);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Idempotency-Replayed")).isEmpty();
    assertThat(again.text()).contains("guest-1").doesNotContain("guest-2");
    assertThat(sent("/Participants.json", "Label", "guest-1")).isEqualTo(1);
  }

  @Test
  void a_name_is_one_of_visible_characters_and_there_is_one() {
    String call = talk();
    for (String name : List.of(" ", "x".repeat(256), "two words")) {
      problem(command(name, to(call, "/hold"), "{}"), 400, "malformed");
    }
    assertThat(state(call, "customer")).isEqualTo("talking");
  }

  private Http.Answered command(String name, String path, String json) {
    Http.Answered answer = send("demo-key", name, "POST", path, json);
    world().rest();
    return answer;
  }

  private Http.Answered raw(String name, String path, String json) {
    return send("demo-key", name, "POST", path, json);
  }

  private Http.Answered send(String key, String name, String method, String path, String json) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Authorization", "Bearer " + key);
    headers.put("Content-Type", "application/json");
    headers.put("Idempotency-Key", name);
    return world().http().send(method, path, json.getBytes(StandardCharsets.UTF_8), headers);
  }

  private static String delayed(String path) {
    return "{\"on\":\"rest\",\"method\":\"POST\",\"path\":\""
        + path
        + "\",\"do\":\"delay\",\"delay\":\"PT2S\"}";
  }

  private static String to(String call, String what) {
    return "/v1/calls/" + call + what;
  }

  private static void problem(Http.Answered answer, int status, String code) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.json().get("code").textValue()).isEqualTo(code);
  }
}
