package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Journey;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a CRM sends that is wrong: a clear answer with its code, and nothing changed. */
class BadInputJourneyTest extends Journey {
  private static final String NOBODY = "CA" + "f".repeat(32);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          broken JSON                  | {"reason":           | 400 | malformed
          two JSON values              | {} {}                | 400 | malformed
          an array                     | []                   | 400 | malformed
          a number where text belongs  | {"reason":7}         | 400 | malformed
          text where a boolean belongs | {"dry_run":"yes"}    | 400 | malformed
          an object where text belongs | {"leg":{}}           | 400 | malformed
          an unknown field             | {"hold":true}        | 400 | malformed
          the same field twice         | {"by":"a","by":"b"}  | 400 | malformed
          an unknown role              | {"leg":"boss"}       | 400 | malformed
          an unknown path              | {"path":"magic"}     | 400 | malformed
          control characters           | {"message":"a\\u0007"} | 400 | malformed
          half a character             | {"message":"\\ud800"}  | 400 | malformed
          music that is no profile     | {"music":"polka"}    | 422 | music-not-allowed
          music of a foreign host      | {"music":"https://evil.example/a.mp3"} | 422 | music-not-allowed
          music from inside            | {"music":"http://169.254.169.254/x"}   | 422 | music-not-allowed
          music behind a user name     | {"music":"https://music.example@evil.example/a"} | 422 | music-not-allowed
          a leg of another call        | {"leg":"CAffffffffffffffffffffffffffffffff"} | 404 | unknown-leg
          a role that nobody has       | {"leg":"guest"}      | 404 | unknown-leg
          """)
  void a_hold_that_cannot_be_is_refused_and_nothing_changes(
      String what, String body, int status, String code) {
    String call = talk();
    Http.Answered no = hold(call, body);
    assertThat(no.status()).as(what).isEqualTo(status);
    problem(no, code);
    assertThat(state(call, "customer")).isEqualTo("talking");
    assertThat(sent("/Participants/", "Hold", "true")).isZero();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | /v1/calls/nonsense                | 400 | malformed
          GET    | /v1/calls/CA123                   | 400 | malformed
          POST   | /v1/calls/CAFFFF/hold             | 400 | malformed
          GET    | /v1/calls?state=dreaming          | 400 | malformed
          GET    | /v1/calls?limit=0                 | 400 | malformed
          GET    | /v1/calls?limit=1001              | 400 | malformed
          GET    | /v1/calls?limit=few               | 400 | malformed
          GET    | /v1/calls?after=CA123             | 400 | malformed
          GET    | /v1/calls?after=9999~CA1          | 400 | malformed
          GET    | /v1/nothing                       | 404 | not-found
          GET    | /nothing                          | 404 | not-found
          PUT    | /v1/calls                         | 405 | method-not-allowed
          DELETE | /v1/calls                         | 405 | method-not-allowed
          """)
  void what_is_not_there_is_said_in_the_same_form(
      String method, String path, int status, String code) {
    Http.Answered no = world().crm(method, path, "");
    assertThat(no.status()).isEqualTo(status);
    problem(no, code);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("commands")
  void a_call_that_nobody_knows_is_404(String method, String path, String body) {
    Http.Answered no = world().crm(method, path, body);
    assertThat(no.status()).isEqualTo(404);
    problem(no, "unknown-call");
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> commands() {
    String call = "/v1/calls/" + NOBODY;
    return Stream.of(
        org.junit.jupiter.params.provider.Arguments.of("POST", call + "/hold", ""),
        org.junit.jupiter.params.provider.Arguments.of("POST", call + "/resume", ""),
        org.junit.jupiter.params.provider.Arguments.of(
            "POST", call + "/legs", "{\"to\":\"client:a\"}"),
        org.junit.jupiter.params.provider.Arguments.of("DELETE", call + "/legs/" + NOBODY, ""),
        org.junit.jupiter.params.provider.Arguments.of("GET", call, ""),
        org.junit.jupiter.params.provider.Arguments.of("GET", call + "/timeline", ""));
  }

  @Test
  void without_a_key_or_with_a_wrong_one_nobody_gets_in() {
    String call = talk();
    for (String key :
        new String[] {"", "Bearer wrong", "Bearer demo-ke", "Basic demo-key", "demo-key"}) {
      Map<String, String> headers = key.isEmpty() ? Map.of() : Map.of("Authorization", key);
      Http.Answered no = world().crm("POST", "/v1/calls/" + call + "/hold", "", headers);
      assertThat(no.status()).isEqualTo(401);
      assertThat(no.header("WWW-Authenticate")).isEqualTo("Bearer");
      problem(no, "unauthorized");
    }
    assertThat(state(call, "customer")).isEqualTo("talking");
  }

  @Test
  void a_wrong_content_type_is_415() {
    String call = talk();
    for (String type :
        new String[] {"text/plain", "application/x-www-form-urlencoded", "application/xml"}) {
      Http.Answered no = typed(call, "{\"reason\":\"x\"}".getBytes(StandardCharsets.UTF_8), type);
      assertThat(no.status()).as(type).isEqualTo(415);
      problem(no, "unsupported-media-type");
    }
    assertThat(state(call, "customer")).isEqualTo("talking");
  }

  @Test
  void a_body_over_64_kb_is_413() {
    String call = talk();
    byte[] large = ("{\"reason\":\"" + "x".repeat(70_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    Http.Answered no = typed(call, large, "application/json");
    assertThat(no.status()).isEqualTo(413);
    problem(no, "too-large");
    assertThat(state(call, "customer")).isEqualTo("talking");
  }

  @Test
  void broken_utf_8_is_400() {
    String call = talk();
    byte[] broken = "{\"reason\":\"a?\"}".getBytes(StandardCharsets.ISO_8859_1);
    broken[12] = (byte) 0xC3;
    Http.Answered no = typed(call, broken, "application/json");
    assertThat(no.status()).isEqualTo(400);
    problem(no, "malformed");
  }

  @Test
  void a_call_that_has_ended_is_410_and_stays_readable() {
    String call = talk();
    sandbox().hangsUp(CUSTOMER, call);
    pass(5);
    problem(hold(call), "call-ended");
    assertThat(hold(call).status()).isEqualTo(410);
    assertThat(resume(call).status()).isEqualTo(410);
    assertThat(world().call(call).get("state").textValue()).isEqualTo("ended");
  }

  @Test
  void a_ringing_leg_cannot_be_held() {
    sandbox().phone(DESK, "{\"answers\":\"never\"}");
    String call = sandbox().dials(CUSTOMER, DEMO);
    pass(3);
    Http.Answered no = hold(call, "{\"leg\":\"agent\"}");
    assertThat(no.status()).isEqualTo(409);
    problem(no, "ringing");
    problem(hold(call), "waiting");
  }

  @Test
  void when_two_legs_fit_the_crm_has_to_name_one() {
    String call = talk();
    world()
        .crm(
            "POST", "/v1/calls/" + call + "/legs", "{\"to\":\"client:second\",\"role\":\"agent\"}");
    pass(3);
    Http.Answered no = hold(call, "{\"leg\":\"agent\"}");
    assertThat(no.status()).isEqualTo(422);
    problem(no, "ambiguous-leg");
    assertThat(hold(call, "{\"leg\":\"" + sid(call, "agent-2") + "\"}").status()).isEqualTo(200);
  }

  private Http.Answered typed(String call, byte[] body, String type) {
    Http.Answered answer =
        world()
            .http()
            .send(
                "POST",
                "/v1/calls/" + call + "/hold",
                body,
                Map.of("Authorization", "Bearer demo-key", "Content-Type", type));
    world().rest();
    return answer;
  }

  private static void problem(Http.Answered answer, String code) {
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().get("code").textValue()).isEqualTo(code);
    assertThat(answer.json().get("status").intValue()).isEqualTo(answer.status());
    assertThat(answer.json().get("detail").textValue()).isNotBlank();
  }
}
