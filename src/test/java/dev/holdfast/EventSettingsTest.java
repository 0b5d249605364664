package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where events are told is checked before anything is. */
class EventSettingsTest {
  private static final String URL = "holdfast.events.url";
  private static final String SECRET = "holdfast.events.secret";

  private final Properties settings = new Properties();

  @Test
  void without_a_url_nobody_is_told_and_no_secret_is_needed() {
    assertThat(wrong()).isEmpty();
    assertThat(read().telling()).isFalse();
  }

  @Test
  void a_url_needs_a_secret_that_cannot_be_guessed() {
    settings.setProperty(URL, "https://crm.example.com/hook?a=b");
    assertThat(wrong()).singleElement().asString().startsWith(SECRET + ": needs 16 characters");
    settings.setProperty(SECRET, "fifteen letters");
    assertThat(wrong()).singleElement().asString().startsWith(SECRET + ": needs 16 characters");
    settings.setProperty(SECRET, "sixteen letters!");
    assertThat(wrong()).isEmpty();
    assertThat(read().url()).hasValue("https://crm.example.com/hook?a=b");
  }

  @Test
  void another_endpoint_needs_none() {
    settings.setProperty(URL, "kafka:calls?brokers=broker-1:9092,broker-2:9092");
    assertThat(wrong()).isEmpty();
    assertThat(read().telling()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "holdfast.events.url, crm",
    "holdfast.events.url, https:crm",
    "holdfast.events.senders, 0",
    "holdfast.events.patience, 1d",
    "holdfast.events.first-pause, PT0S",
    "holdfast.events.most-pause, long",
    "holdfast.events.answer-within-ms, 0",
    "holdfast.events.connect-within-ms, soon",
    "holdfast.events.streams, 0",
    "holdfast.events.heartbeat, 15",
    "holdfast.events.slow, never",
    "holdfast.clock.notify-ms, 0"
  })
  void a_setting_of_a_wrong_form_is_named(String key, String value) {
    settings.setProperty(key, value);
    assertThat(wrong()).singleElement().asString().startsWith(key + ": '" + value + "'");
  }

  private EventSettings read() {
    try (Book book = book()) {
      return EventSettings.read(book);
    }
  }

  private List<String> wrong() {
    try (Book book = book()) {
      EventSettings.read(book);
      RouteSettings.check(book);
      return book.wrong();
    }
  }

  /** The file as it is, whatever the environment of this machine says. */
  private Book book() {
    Properties all = new Properties();
    all.setProperty(URL, "");
    all.setProperty(SECRET, "");
    all.putAll(settings);
    return new Book(Path.of("application.properties"), all);
  }
}
