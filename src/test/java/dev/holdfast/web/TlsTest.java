package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.OwnCertificate;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a certificate and its key the doors speak TLS, and browsers are told to insist on it. */
class TlsTest {
  @TempDir Path folder = Path.of("");

  @Test
  void with_a_certificate_the_doors_speak_tls_and_say_that_it_stays_so() throws Exception {
    OwnCertificate own = OwnCertificate.in(folder, 90);
    Transport.Pem pem = new Transport.Pem(own.certificate(), own.key());
    Transport tls = new Transport(Optional.of(pem), Duration.ofSeconds(20), Duration.ofSeconds(90));
    try (ServerFixture server = new ServerFixture(ServerFixture.OFTEN, tls)) {
      HttpClient client = HttpClient.newBuilder().sslContext(own.trusting()).build();
      HttpResponse<String> answer = health(client, "https://localhost:" + server.port());
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
      assertThat(answer.headers().firstValue("Strict-Transport-Security"))
          .hasValue("max-age=31536000");
    }
  }

  @Test
  void without_one_nothing_is_said_about_tls() throws Exception {
    try (ServerFixture server = new ServerFixture(ServerFixture.OFTEN, ServerFixture.PLAIN)) {
      HttpResponse<String> answer =
          health(HttpClient.newHttpClient(), "http://localhost:" + server.port());
      assertThat(answer.headers().map())
          .containsKeys("x-content-type-options", "content-security-policy", "referrer-policy")
          .doesNotContainKeys("strict-transport-security", "server", "x-powered-by");
      assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }
  }

  private static HttpResponse<String> health(HttpClient client, String origin)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(origin + "/health")).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
