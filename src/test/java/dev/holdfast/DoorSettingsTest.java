package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.web.Client;
import dev.holdfast.web.Scope;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may come in, by the settings. */
class DoorSettingsTest {
  private static final Path HERE = Path.of("");
  private static final String KEY = "k".repeat(40);
  private static final String HASH = "sha256:" + Client.hash(KEY);

  @Test
  void a_client_without_scopes_has_the_usual_ones_and_sees_all_lines() {
    Client client = client("holdfast.key.demo", HASH);
    assertThat(client.hash()).isEqualTo(Client.hash(KEY));
    assertThat(client.scopes()).isEqualTo(Scope.USUAL).doesNotContain(Scope.ADOPT, Scope.ADMIN);
    assertThat(client.lines()).isEmpty();
  }

  @Test
  void scopes_and_lines_are_what_is_said() {
    Client client =
        client("holdfast.key.demo.scopes", "read, adopt", "holdfast.key.demo.lines", "demo-legs");
    assertThat(client.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.ADOPT);
    assertThat(client.lines()).isEqualTo(Set.of("demo-legs"));
  }

  @Test
  void whoever_has_the_scope_may_take_calls_over() {
    Settings settings = read("holdfast.key.demo.scopes", "hold,adopt");
    assertThat(settings.adoption().clients()).containsExactly("demo");
    assertThat(read().adoption().clients()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "holdfast.key.demo | sha256:abc | is not sha256: and 64 hexadecimal digits",
        "holdfast.key.demo.scopes | read,write | 'read, write' is not some of",
        "holdfast.key.demo.lines | nowhere | there is no line 'nowhere'",
        "holdfast.key.demo.line | demo | is none of [lines, scopes]",
        "holdfast.rate.per-minute | 0 | '0' is not a whole number from 1 on",
        "holdfast.rate.burst | many | 'many' is not a whole number",
        "holdfast.http.idle | 90 | '90' is not a duration",
        "holdfast.tls.key | /no/such.pem | '/no/such.pem' cannot be read",
        "holdfast.tls.certificate | pom.xml | and holdfast.tls.key: one is nothing without",
      })
  void what_is_wrong_is_named(String key, String value, String why) {
    assertThat(wrong(false, key, value)).contains("  - " + key + ": " + why);
  }

  @Test
  void a_live_key_is_not_written_into_the_file_and_not_shown() {
    String wrong = wrong(true, "holdfast.key.demo", KEY);
    assertThat(wrong)
        .contains("holdfast.key.demo: is a key itself; write its hash here")
        .doesNotContain(KEY);
  }

  @Test
  void the_demo_s_key_is_not_good_enough_as_a_hash_either() {
    assertThat(wrong(true, "holdfast.key.demo", "sha256:" + Client.hash(Demo.KEY)))
        .contains("holdfast.key.<client>: is the demo's");
  }

  private static Client client(String... settings) {
    return read(settings).keys().clients().stream()
        .filter(client -> client.name().equals("demo"))
        .findFirst()
        .orElseThrow();
  }

  private static String wrong(boolean live, String... settings) {
    Settings.Wrong wrong =
        catchThrowableOfType(Settings.Wrong.class, () -> Settings.read(HERE, over(settings), live));
    return String.valueOf(wrong.getMessage());
  }

  private static Settings read(String... settings) {
    return Settings.read(HERE, over(settings), false);
  }

  private static Properties over(String... settings) {
    Properties all = Demo.settings(4010);
    for (int at = 0; at < settings.length; at += 2) {
      all.setProperty(settings[at], settings[at + 1]);
    }
    return all;
  }
}
