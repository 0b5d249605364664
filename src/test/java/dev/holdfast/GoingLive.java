package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Sandboxed;
import dev.holdfast.fixtures.Somebody;
import dev.holdfast.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.net.ssl.SSLContext;

/** An account in a sandbox, an instance that serves, and whoever sets the two up. */
final class GoingLive implements AutoCloseable {
  static final String DEMO = "+15550100100";
  static final String LEGS = "+15550100200";

  private final Sandbox server = Sandbox.start(0);
  private final Sandboxed sandbox = new Sandboxed(server.port());
  private final String publicUrl;
  private final App app;

  /** What was said, and with which exit code. */
  record Told(int code, String text) {}

  GoingLive(Map<String, String> instance) {
    this(instance, "http");
  }

  /** The same, with the scheme of its public URL. */
  GoingLive(Map<String, String> instance, String scheme) {
    publicUrl = Somebody.nobody().replaceFirst("http", scheme);
    app = new App(settings(instance), InstantSource.system(), GoingLive::id);
  }

  /** Makes a number of the account known, with what it asks. */
  void number(String number, String json) {
    String path = "/_sandbox/numbers/" + number.replace("+", "%2B");
    Http.Answered answer =
        new Http("http://localhost:" + server.port())
            .send("PUT", path, json.getBytes(StandardCharsets.UTF_8), Map.of());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  String publicUrl() {
    return publicUrl;
  }

  /** {@code holdfast setup} with some settings of its own. */
  Told setup(Map<String, String> settings, String... words) {
    return setup(settings, false, trusted(), words);
  }

  /** The same, with certificates of one's own, as for live calls or for a demo. */
  Told setup(Map<String, String> settings, boolean live, SSLContext trust, String... words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int code =
        Setup.tell(
            Setup.checks(settings(settings), live, trust, InstantSource.system(), id()),
            List.of(words),
            new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return new Told(code, bytes.toString(StandardCharsets.UTF_8));
  }

  /** How many times a number was written. */
  long writes() {
    return sandbox.log().stream()
        .filter(one -> one.get("method").textValue().equals("POST"))
        .filter(one -> one.get("url").textValue().contains("/IncomingPhoneNumbers/"))
        .count();
  }

  static SSLContext trusted() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    app.close();
    server.close();
  }

  private Settings settings(Map<String, String> more) {
    Properties all = new Properties();
    all.setProperty("holdfast.management.port", "0");
    all.putAll(
        Map.of(
            "holdfast.port",
            String.valueOf(URI.create(publicUrl).getPort()),
            "holdfast.public-url",
            publicUrl,
            "holdfast.twilio.account-sid",
            Demo.ACCOUNT,
            "holdfast.twilio.auth-token",
            Demo.TOKEN,
            "holdfast.twilio.api",
            "http://localhost:" + server.port(),
            "holdfast.key.demo",
            Demo.KEY,
            "holdfast.clock.runs",
            "false",
            "holdfast.database.user",
            "holdfast",
            "holdfast.database.url",
            "jdbc:h2:mem:" + id() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"));
    all.putAll(more);
    return Settings.read(Path.of(""), all, false);
  }

  private static String id() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
