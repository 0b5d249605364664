package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a certificate and its key the doors speak TLS, and browsers are told to insist on it. */
class TlsTest {
  private static final char[] PASSWORD = "password".toCharArray();

  @TempDir Path folder = Path.of("");

  @Test
  void with_a_certificate_the_doors_speak_tls_and_say_that_it_stays_so() throws Exception {
    KeyStore store = certificate();
    Transport.Pem pem =
        new Transport.Pem(
            pem("certificate.pem", "CERTIFICATE", store.getCertificate("x").getEncoded()),
            pem("key.pem", "PRIVATE KEY", store.getKey("x", PASSWORD).getEncoded()));
    Transport tls = new Transport(Optional.of(pem), Duration.ofSeconds(20), Duration.ofSeconds(90));
    try (ServerFixture server = new ServerFixture(ServerFixture.OFTEN, tls)) {
      HttpClient client = HttpClient.newBuilder().sslContext(trusting(store)).build();
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

  /** A certificate of this machine, made by the tool that comes with Java. */
  private KeyStore certificate()
      throws IOException, InterruptedException, GeneralSecurityException {
    Path file = folder.resolve("store.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "x",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said =
        new String(
            keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream bytes = Files.newInputStream(file)) {
      store.load(bytes, PASSWORD);
    }
    return store;
  }

  private Path pem(String name, String what, byte[] bytes) throws IOException {
    String text =
        "-----BEGIN %s-----%n%s%n-----END %s-----%n"
            .formatted(what, Base64.getMimeEncoder().encodeToString(bytes), what);
    return Files.writeString(folder.resolve(name), text);
  }

  private static SSLContext trusting(KeyStore store) throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    trusted.setCertificateEntry("x", store.getCertificate("x"));
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }
}
