package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.OwnCertificate;
import dev.holdfast.fixtures.Somebody;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code holdfast setup}: whether the public URL leads to us, and what is on the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SetupDoorsTest {
  private static final String ROTATED = "a-token-from-before-the-rotation";

  private final GoingLive live = new GoingLive(Map.of("holdfast.twilio.auth-token-other", ROTATED));
  private Somebody somebody = new Somebody();

  @BeforeEach
  void somebody_else() {
    somebody.close();
    somebody = new Somebody();
  }

  @AfterEach
  void nobody_else() {
    somebody.close();
  }

  @AfterAll
  void no_instance() {
    live.close();
  }

  @Test
  void nobody_at_the_public_url_is_told_so() {
    assertThat(told(Somebody.nobody()))
        .contains(
            "wrong        public URL: nobody answers at http://localhost:",
            ": no connection",
            "cannot tell  signature: nobody is there to check one");
  }

  @Test
  void a_name_without_an_address_is_told_so() {
    assertThat(told("http://no-such-name.invalid")).contains("its name has no address");
  }

  @Test
  void somebody_else_who_says_yes_to_everything_is_not_taken_for_us() {
    somebody.saysAlways(200, "text/html", "<h1>Welcome</h1>");
    assertThat(told(somebody.url()))
        .contains(
            "wrong        public URL: somebody else answers",
            "HTTP 200, text/html",
            "wrong        signature: somebody else answers a signed request");
  }

  @Test
  void an_application_that_asks_for_no_signature_is_not_taken_for_us() {
    somebody.saysAlways(200, "text/xml", "<Response><Say>Hello</Say></Response>");
    somebody.says(
        "/health",
        200,
        Map.of("Content-Type", "application/json"),
        "{\"status\":\"up\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(told(somebody.url()))
        .contains(
            "ok           public URL: ",
            "wrong        signature: a request that is not signed by Twilio was not refused");
  }

  @Test
  void a_firewall_that_refuses_everything_is_not_taken_for_us() {
    somebody.saysAlways(403, "text/html", "Forbidden");
    assertThat(told(somebody.url()))
        .contains("signature: somebody else answers a signed request: HTTP 403, text/html");
  }

  @Test
  void a_public_url_that_redirects_would_lose_forms() {
    somebody.says(
        "/health", 301, Map.of("Location", "https://hold.example.com/health"), new byte[0]);
    assertThat(told(somebody.url()))
        .contains("redirects to https://hold.example.com/health: forms would get lost");
  }

  @Test
  void an_instance_with_another_token_is_found_out() {
    try (GoingLive other =
        new GoingLive(Map.of("holdfast.twilio.auth-token", "another-token-of-the-account"))) {
      assertThat(other.setup(Map.of()).text())
          .contains(
              "ok           account: ",
              "ok           public URL: ",
              "wrong        signature: what the token signed is refused there",
              "another auth token or another holdfast.public-url")
          .doesNotContain("sandbox-token");
    }
  }

  @Test
  void an_instance_that_is_reached_by_another_url_than_its_own_is_found_out() {
    String other = live.publicUrl().replace("localhost", "127.0.0.1");
    assertThat(told(other))
        .contains(
            "ok           public URL: " + other,
            "wrong        signature: what the token signed is refused there");
  }

  @Test
  void both_tokens_of_a_rotation_have_to_be_known_there() {
    String other = "holdfast.twilio.auth-token-other";
    assertThat(live.setup(Map.of(other, ROTATED)).text()).contains("ok           signature: ");
    assertThat(live.setup(Map.of(other, "a-token-that-is-newer")).text())
        .contains(
            "wrong        signature: what holdfast.twilio.auth-token-other signed is refused");
  }

  @Test
  void live_calls_need_tls() {
    assertThat(live.setup(Map.of(), true, GoingLive.trusted()).text())
        .contains("wrong        TLS: " + live.publicUrl() + " is not https")
        .contains("wrong        account: http://localhost")
        .contains("the token would travel in the open");
  }

  @Test
  void a_certificate_has_to_be_trusted_and_to_last(@TempDir Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    OwnCertificate own = OwnCertificate.in(folder, 10);
    Map<String, String> tls =
        Map.of(
            "holdfast.tls.certificate", own.certificate().toString(),
            "holdfast.tls.key", own.key().toString());
    try (GoingLive secured = new GoingLive(tls, "https")) {
      assertThat(secured.setup(Map.of()).text())
          .contains("wrong        TLS: TLS fails: ", "-> serve a certificate for that name");
      assertThat(secured.setup(Map.of(), false, own.trusting()).text())
          .contains(
              "wrong        TLS: the certificate runs out in 9 d",
              "ok           public URL: https://localhost",
              "ok           signature: ",
              "ok           sound https://localhost");
    }
  }

  private String told(String publicUrl) {
    return live.setup(Map.of("holdfast.public-url", publicUrl)).text();
  }
}
