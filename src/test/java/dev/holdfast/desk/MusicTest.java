package dev.holdfast.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MusicTest {
  private static final URI CALM = URI.create("https://ours.example/music/calm.wav");
  private static final MusicProfile PROFILE =
      new MusicProfile(
          "default",
          List.of(CALM),
          2,
          Optional.of("Please hold."),
          "en-US",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "Gone.",
          "Still there.",
          "Sorry.");
  private final Music music = new Music(Map.of("default", PROFILE), Set.of("music.example"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "default",
        "https://music.example/a.mp3",
        "https://MUSIC.example/a.mp3",
        "https://music.example:8443/a?b=c",
      })
  void a_profile_and_urls_on_allowed_hosts_may_be_asked_for(String wish) {
    assertThat(music.allows(wish)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "polka",
        "https://evil.example/a.mp3",
        "https://music.example.evil.example/a.mp3",
        "https://music.example@evil.example/a.mp3",
        "https://evil.example#music.example",
        "https://evil.example/music.example",
        "https://someone@music.example/a.mp3",
        "file:///etc/passwd",
        "ftp://music.example/a.mp3",
        "//music.example/a.mp3",
        "https://",
        "https://music.example /a",
      })
  void everything_else_may_not(String wish) {
    assertThat(music.allows(wish)).isFalse();
  }

  @Test
  void a_url_replaces_the_tracks_and_keeps_the_rest() {
    MusicProfile heard = music.of("https://music.example/a.mp3", Optional.of("Nearly there."));
    assertThat(heard.tracks()).containsExactly(URI.create("https://music.example/a.mp3"));
    assertThat(heard.message()).contains("Nearly there.");
    assertThat(heard.apology()).isEqualTo("Sorry.");
  }

  @Test
  void a_profile_that_is_gone_is_the_default_one() {
    assertThat(music.of("gone", Optional.empty())).isEqualTo(PROFILE);
  }
}
