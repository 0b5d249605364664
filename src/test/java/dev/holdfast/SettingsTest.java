package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the settings stops the start, all of it at once, each with its key. */
class SettingsTest {
  private static final Path HERE = Path.of("");

  @Test
  void the_demo_s_settings_are_fine() {
    Settings settings = Settings.read(HERE, Demo.settings(4010), false);

    assertThat(settings.account().sid()).isEqualTo(Demo.ACCOUNT);
    assertThat(settings.account().origin()).hasToString("http://localhost:4010");
    assertThat(settings.lines().all()).extracting(line -> line.name()).contains("demo");
    assertThat(settings.keys().lines()).containsOnlyKeys("demo");
  }

  @Test
  void a_public_url_is_kept_without_its_last_slash() {
    Properties settings = Demo.settings(4010);
    settings.setProperty("holdfast.public-url", "https://hold.example.com/");
    assertThat(Settings.read(HERE, settings, false).publicUrl())
        .hasToString("https://hold.example.com");
  }

  @Test
  void a_start_with_nothing_set_lists_everything_that_is_missing() {
    assertThat(wrong(nothing(), true))
        .satisfiesExactlyInAnyOrder(
            one -> assertThat(one).startsWith("holdfast.public-url: is missing"),
            one -> assertThat(one).startsWith("holdfast.twilio.account-sid: is missing"),
            one -> assertThat(one).startsWith("holdfast.twilio.auth-token: is missing"),
            one -> assertThat(one).startsWith("holdfast.key.<client>: is missing"),
            one -> assertThat(one).startsWith("holdfast.line.<name>.number: is missing"));
  }

  @Test
  void live_calls_are_not_served_with_what_everybody_knows() {
    assertThat(wrong(Demo.settings(4010), true))
        .satisfiesExactlyInAnyOrder(
            one -> assertThat(one).startsWith("holdfast.public-url: is the demo's"),
            one -> assertThat(one).startsWith("holdfast.console.sandbox: is for the demo"),
            one -> assertThat(one).startsWith("holdfast.twilio.account-sid: is the sandbox's"),
            one -> assertThat(one).startsWith("holdfast.twilio.auth-token: is the sandbox's"),
            one -> assertThat(one).startsWith("holdfast.key.<client>: is the demo's"),
            one -> assertThat(one).startsWith("holdfast.line.<name>.number: is missing"));
  }

  @Test
  void live_calls_are_served_with_settings_of_one_s_own() {
    Settings settings = Settings.read(HERE, own(), true);

    assertThat(settings.lines().all()).extracting(line -> line.name()).containsExactly("sales");
    assertThat(settings.account().origin()).hasToString("https://api.twilio.com");
  }

  @Test
  void the_other_token_may_not_be_the_sandbox_s_either() {
    Properties settings = own();
    settings.setProperty("holdfast.twilio.auth-token-other", Demo.TOKEN);

    assertThat(wrong(settings, true))
        .singleElement()
        .asString()
        .startsWith("holdfast.twilio.auth-token: is the sandbox's");
  }

  @Test
  void a_line_on_legs_is_served_live() {
    Properties settings = own();
    settings.setProperty("holdfast.line.sales.path", "legs");

    assertThat(Settings.read(HERE, settings, true).lines().all())
        .extracting(line -> line.path())
        .containsExactly(dev.holdfast.call.Path.LEGS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "holdfast.twilio.answer-within | 8s | a duration like PT10M",
        "holdfast.line.sales.hold-limit | PT0S | a duration like PT10M",
        "holdfast.line.sales.ring-for | -PT5S | a duration like PT10M",
        "holdfast.port | web | a port from 0 to 65535",
        "holdfast.commands.hold | 0 | a whole number from 1",
        "holdfast.music.default.rounds | -1 | a whole number from 1",
        "holdfast.port | 70000 | a port from 0 to 65535",
        "holdfast.retry.busy.times | often | a whole number",
        "holdfast.music.default.language | martian | a language like en-US",
        "holdfast.line.sales.number | 12345 | a number like +15550100100",
        "holdfast.line.sales.agent | desk | a number like +15550100100",
        "holdfast.line.sales.path | queue | one of [conference, legs]",
        "holdfast.line.sales.at-limit | shout | one of [resume, remind, apologise]",
        "holdfast.public-url | hold.example.com | an absolute URL",
        "holdfast.public-url | ftp://hold.example.com | an absolute URL",
        "holdfast.music.default.tracks | a track.wav | paths or URLs",
        "holdfast.music.default.tracks | calm.wav | paths or URLs",
        "holdfast.database.url | jdbc:mysql://here/it | a JDBC URL of H2 or PostgreSQL",
        "holdfast.stop.notice-ms | -1 | a whole number from 0",
        "holdfast.clock.runs | maybe | true or false",
        "holdfast.twilio.account-sid | AC1 | AC and 32 digits",
      })
  void a_setting_of_a_wrong_form_is_named(String key, String value, String expected) {
    Properties settings = own();
    settings.setProperty(key, value);

    assertThat(wrong(settings, true))
        .singleElement()
        .asString()
        .startsWith(key + ": '" + value + "' is not " + expected);
  }

  @Test
  void music_that_is_not_there_is_named() {
    Properties settings = own();
    settings.setProperty("holdfast.line.sales.music", "jazz");

    assertThat(wrong(settings, true))
        .containsExactly("holdfast.line.sales.music: there is no music profile 'jazz'");
  }

  @ParameterizedTest
  @CsvSource({"agent-leaves", "nobody-answers"})
  void an_ending_that_rings_another_needs_one(String ending) {
    Properties settings = own();
    settings.setProperty("holdfast.line.sales." + ending, "another");

    assertThat(wrong(settings, true))
        .containsExactly(
            "holdfast.line.sales.another: is missing; an ending of this line rings it");
  }

  @Test
  void two_lines_with_one_number_are_named() {
    Properties settings = own();
    own().stringPropertyNames().stream()
        .filter(key -> key.startsWith("holdfast.line.sales."))
        .forEach(key -> settings.setProperty(key.replace("sales", "sold"), own().getProperty(key)));

    assertThat(wrong(settings, true))
        .containsExactly("holdfast.line.sold.number: is the number of the line sales already");
  }

  private static List<String> wrong(Properties settings, boolean live) {
    List<String> told = new java.util.ArrayList<>();
    assertThatThrownBy(() -> Settings.read(HERE, settings, live))
        .isInstanceOf(Settings.Wrong.class)
        .satisfies(
            wrong ->
                String.valueOf(wrong.getMessage())
                    .lines()
                    .skip(1)
                    .forEach(line -> told.add(line.substring("  - ".length()))));
    return told;
  }

  /** The file as it is, wherever the environment of this machine would fill it in. */
  private static Properties nothing() {
    Properties settings = new Properties();
    for (String key :
        List.of(
            "public-url",
            "twilio.account-sid",
            "twilio.auth-token",
            "twilio.auth-token-other",
            "key.crm")) {
      settings.setProperty("holdfast." + key, "");
    }
    settings.setProperty("holdfast.port", "8080");
    return settings;
  }

  private static Properties own() {
    Properties settings = nothing();
    settings.setProperty("holdfast.public-url", "https://hold.example.com");
    settings.setProperty("holdfast.twilio.account-sid", "AC" + "1".repeat(32));
    settings.setProperty("holdfast.twilio.auth-token", "a token");
    settings.setProperty("holdfast.key.crm", "sha256:" + "a".repeat(64));
    String sales = "holdfast.line.sales.";
    settings.setProperty(sales + "number", "+15550107777");
    settings.setProperty(sales + "path", "conference");
    settings.setProperty(sales + "agent", "client:ann");
    settings.setProperty(sales + "hold-limit", "PT5M");
    settings.setProperty(sales + "at-limit", "resume");
    settings.setProperty(sales + "agent-leaves", "recall");
    settings.setProperty(sales + "nobody-answers", "apologise");
    settings.setProperty(sales + "ring-for", "PT30S");
    return settings;
  }
}
