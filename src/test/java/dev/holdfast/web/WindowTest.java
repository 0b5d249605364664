package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Journey;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What everybody may look at; what every answer carries; what is not there while we serve calls.
 */
class WindowTest extends Journey {
  @ParameterizedTest
  @ValueSource(strings = {"/openapi.yaml", "/health", "/music/calm.wav"})
  void one_may_look_at_it_or_at_its_head_and_do_nothing_else(String path) {
    Http.Answered whole = ask("GET", path);
    Http.Answered head = ask("HEAD", path);
    assertThat(head.status()).isEqualTo(200).isEqualTo(whole.status());
    assertThat(head.text()).isEmpty();
    Http.Answered no = ask("POST", path);
    assertThat(no.status()).isEqualTo(405);
    assertThat(no.header("Allow")).isEqualTo("GET, HEAD");
    guarded(whole);
    guarded(no);
  }

  @Test
  void a_webhook_door_says_which_methods_it_takes() {
    Http.Answered no = ask("PUT", "/twilio/next");
    assertThat(no.status()).isEqualTo(405);
    assertThat(no.header("Allow")).isEqualTo("GET, POST");
    guarded(no);
  }

  @Test
  void every_error_is_guarded_and_never_kept() {
    for (String path :
        new String[] {
          "/none", "/console/none.js", "/v1/calls", "/twilio/next", "/music/none.wav"
        }) {
      Http.Answered no = ask("GET", path);
      assertThat(no.status()).as(path).isBetween(400, 499);
      assertThat(no.header("Cache-Control")).isEqualTo("no-store");
      guarded(no);
    }
  }

  @Test
  void an_answer_with_a_call_is_guarded_and_never_kept() {
    Http.Answered calls = world().crm("GET", "/v1/calls", "");
    assertThat(calls.header("Cache-Control")).isEqualTo("no-store");
    guarded(calls);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/_sandbox",
        "/_sandbox/log",
        "/_sandbox/clock",
        "/2010-04-01/Accounts/AC00000000000000000000000000000000/Calls.json"
      })
  void the_application_has_none_of_the_sandbox_s_doors(String path) {
    Map<String, String> key = Map.of("Authorization", "Bearer demo-key");
    assertThat(world().http().send("GET", path, new byte[0], key).status()).isEqualTo(404);
    assertThat(world().http().send("POST", path, new byte[0], key).status()).isEqualTo(404);
  }

  private Http.Answered ask(String method, String path) {
    return world().http().send(method, path, new byte[0], Map.of());
  }

  private static void guarded(Http.Answered answer) {
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy"))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
  }
}
