package dev.holdfast.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.desk.Music;
import dev.holdfast.desk.MusicProfile;
import dev.holdfast.fixtures.Somebody;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a profile plays, and for how long before it is asked for again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MusicCheckTest {
  private static final int TWO_SECONDS = 32_000;
  private static final Map<String, String> WAV =
      Map.of("Content-Type", "audio/wav", "Cache-Control", "max-age=60");

  private final Somebody somebody = new Somebody();
  private final URI brief =
      URI.create(
          somebody.says("/brief.wav", 200, WAV, SoundCheckTest.wav(TWO_SECONDS, TWO_SECONDS)));

  @AfterAll
  void nobody() {
    somebody.close();
  }

  @Test
  void a_profile_plays_its_tracks_as_often_as_it_says() {
    assertThat(found(3, List.of(brief, brief)).get(1).says())
        .isEqualTo(
            "is played 3 times within a document, for 12.0 s, which is then asked for again");
  }

  @Test
  void a_document_that_is_over_at_once_is_asked_for_all_the_time() {
    Finding finding = found(2, List.of(brief)).get(1);
    assertThat(finding.verdict()).isEqualTo(Verdict.DIFFERS);
    assertThat(finding.says()).startsWith("is over after 4.0 s");
    assertThat(finding.remedy()).contains("holdfast.music.default.rounds");
  }

  @Test
  void a_sound_is_fetched_once_wherever_it_is_used() {
    List<Finding> found = found(1, List.of(brief));
    assertThat(found).hasSize(2);
    assertThat(found.get(0).about()).endsWith("(default tracks, default return-sound)");
  }

  private List<Finding> found(int rounds, List<URI> tracks) {
    MusicProfile profile =
        new MusicProfile(
            Music.DEFAULT,
            tracks,
            rounds,
            Optional.empty(),
            "en-US",
            Optional.of(brief),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            "",
            "");
    Music music = new Music(Map.of(Music.DEFAULT, profile), Set.of());
    return new MusicCheck(new SoundCheck(new Web(SoundCheckTest.trusted()), false), music).all();
  }
}
