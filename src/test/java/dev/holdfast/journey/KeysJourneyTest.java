package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Journey;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each key is good for: its scopes, its lines, so many requests. */
@Timeout(30)
class KeysJourneyTest extends Journey {
  private static final String HASH_OF_HASHED =
      "sha256:" + dev.holdfast.web.Client.hash("hashed-key");

  KeysJourneyTest() {
    super(
        Map.ofEntries(
            Map.entry("holdfast.key.hashed", HASH_OF_HASHED),
            Map.entry("holdfast.key.reader", "reader-key"),
            Map.entry("holdfast.key.reader.scopes", "read"),
            Map.entry("holdfast.key.holder", "holder-key"),
            Map.entry("holdfast.key.holder.scopes", "hold"),
            Map.entry("holdfast.key.caller", "caller-key"),
            Map.entry("holdfast.key.caller.scopes", "call"),
            Map.entry("holdfast.key.admin", "admin-key"),
            Map.entry("holdfast.key.admin.scopes", "admin"),
            Map.entry("holdfast.key.narrow", "narrow-key"),
            Map.entry("holdfast.key.narrow.scopes", "read,hold,call,adopt"),
            Map.entry("holdfast.key.narrow.lines", "demo-legs, sorry"),
            Map.entry("holdfast.adopt.line", "demo")));
  }

  @Test
  void a_key_of_which_only_the_hash_is_known_opens() {
    assertThat(ask("hashed", "GET", "/v1/calls", "").status()).isEqualTo(200);
    assertThat(asking(HASH_OF_HASHED, "GET", "/v1/calls", "").status()).isEqualTo(401);
    assertThat(asking(HASH_OF_HASHED.substring(7), "GET", "/v1/calls", "").status()).isEqualTo(401);
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
    "reader, POST, /hold, hold",
    "reader, POST, /resume, hold",
    "reader, POST, /legs, call",
    "reader, DELETE, /legs/CA1, call",
    "holder, GET, '', read",
    "holder, GET, /timeline, read",
    "holder, POST, /legs, call",
    "caller, POST, /hold, hold",
    "caller, GET, /timeline, read",
    "admin, GET, '', read",
    "admin, POST, /hold, hold",
  })
  void a_key_opens_nothing_that_it_is_not_good_for(
      String client, String method, String what, String scope) {
    String call = talk();
    Http.Answered no = ask(client, method, "/v1/calls/" + call + what, "");
    problem(no, 403, "out-of-scope");
    assertThat(no.json().get("detail").textValue()).contains("'" + scope + "'");
    assertThat(state(call, "customer")).isEqualTo("talking");
  }

  @Test
  void a_key_opens_what_it_is_good_for() {
    String call = talk();
    assertThat(ask("reader", "GET", "/v1/calls/" + call, "").status()).isEqualTo(200);
    assertThat(ask("holder", "POST", "/v1/calls/" + call + "/hold", "").status()).isEqualTo(200);
    assertThat(ask("caller", "POST", "/v1/calls/" + call + "/legs", "{}").status()).isEqualTo(400);
  }

  @Test
  void doors_that_nobody_has_listed_are_there_for_admins_only() {
    problem(ask("reader", "GET", "/v1/secret", ""), 404, "not-found");
    problem(ask("admin", "GET", "/v1/secret", ""), 404, "not-found");
    problem(ask("reader", "GET", "/v1/calls/x/../secret", ""), 400, "malformed");
  }

  @Test
  void a_method_that_a_path_does_not_take_is_told_which_it_takes() {
    Http.Answered no = ask("reader", "PATCH", "/v1/calls", "");
    problem(no, 405, "method-not-allowed");
    assertThat(no.header("Allow")).isEqualTo("GET, POST");
  }

  @Test
  void the_calls_of_other_lines_are_not_there() {
    String other = talk();
    String mine = talk("+15550100200");
    for (String what : new String[] {"/hold", "/resume", "/legs"}) {
      String body = what.equals("/legs") ? "{\"to\":\"client:x\"}" : "";
      problem(ask("narrow", "POST", "/v1/calls/" + other + what, body), 404, "unknown-call");
    }
    problem(ask("narrow", "GET", "/v1/calls/" + other, ""), 404, "unknown-call");
    problem(ask("narrow", "GET", "/v1/calls/" + other + "/timeline", ""), 404, "unknown-call");
    String leg = "/v1/calls/" + other + "/legs/" + other;
    problem(ask("narrow", "DELETE", leg, ""), 404, "unknown-call");
    Http.Answered hidden = ask("narrow", "GET", "/v1/calls/" + other, "");
    Http.Answered nobody = ask("narrow", "GET", "/v1/calls/CA" + "e".repeat(32), "");
    assertThat(hidden.text()).isEqualTo(nobody.text());
    assertThat(ask("narrow", "GET", "/v1/calls/" + mine, "").status()).isEqualTo(200);
    assertThat(ask("narrow", "GET", "/v1/calls", "").text()).contains(mine).doesNotContain(other);
    assertThat(state(other, "customer")).isEqualTo("talking");
  }

  @Test
  void a_call_on_another_line_cannot_be_placed_nor_taken_over() {
    String place = "{\"line\":\"demo\",\"to\":\"" + CUSTOMER + "\"}";
    problem(ask("narrow", "POST", "/v1/calls", place), 422, "unknown-line");
    String twiml = "<Response><Dial><Conference>theirs</Conference></Dial></Response>";
    String stranger = sandbox().calls("+15550100777", "+15550100778", twiml);
    pass(3);
    problem(ask("narrow", "POST", "/v1/calls/" + stranger + "/hold", ""), 404, "unknown-call");
    assertThat(world().crm("GET", "/v1/calls", "").text()).doesNotContain(stranger);
  }

  @Test
  void what_is_answered_says_how_much_is_left() {
    Http.Answered answer = ask("reader", "GET", "/v1/calls", "");
    assertThat(answer.header("RateLimit")).matches("\"client\";r=[0-9]+;t=[0-9]+");
    assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"client\";q=1000000;w=60");
  }

  private Http.Answered ask(String client, String method, String path, String json) {
    return asking(client + "-key", method, path, json);
  }

  private Http.Answered asking(String key, String method, String path, String json) {
    Map<String, String> headers =
        json.isEmpty()
            ? Map.of("Authorization", "Bearer " + key)
            : Map.of("Authorization", "Bearer " + key, "Content-Type", "application/json");
    Http.Answered answer =
        world().http().send(method, path, json.getBytes(StandardCharsets.UTF_8), headers);
    world().rest();
    return answer;
  }

  private static void problem(Http.Answered answer, int status, String code) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.json().get("code").textValue()).isEqualTo(code);
  }
}
