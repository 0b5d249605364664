package dev.holdfast.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Somebody;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whether Twilio could play a file that somebody serves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SoundCheckTest {
  private static final int A_SECOND = 16_000;
  private static final Map<String, String> WAV = Map.of("Content-Type", "audio/x-wav");
  private static final Map<String, String> KEPT = Map.of("Cache-Control", "public, max-age=3600");

  private final Somebody somebody = new Somebody();
  private final Web web = new Web(trusted());

  @AfterAll
  void nobody() {
    somebody.close();
  }

  @Test
  void a_good_file_is_told_with_its_type_its_length_and_how_it_is_kept() {
    Sound sound = sound(200, and(WAV, KEPT), wav(A_SECOND * 3, A_SECOND * 3));
    assertThat(sound.finding().verdict()).isEqualTo(Verdict.OK);
    assertThat(sound.finding().says())
        .contains("audio/x-wav, 8000 Hz, mono, 16 bit, 3.0 s, 48 kB", "kept for 1 h 0 min");
    assertThat(sound.known()).contains(Duration.ofSeconds(3));
  }

  @Test
  void of_an_mp3_the_length_is_not_told() {
    Map<String, String> mp3 = Map.of("Content-Type", "audio/mpeg", "ETag", "\"1\"");
    Sound sound = sound(200, mp3, bytes("ID3 and so on"));
    assertThat(sound.finding().verdict()).isEqualTo(Verdict.OK);
    assertThat(sound.finding().says()).contains("asked each time whether it has changed");
    assertThat(sound.known()).isEmpty();
  }

  @Test
  void a_dead_file_is_wrong() {
    wrong(sound(404, WAV, bytes("gone")), "cannot be had: HTTP 404");
    Sound nobody = check(false, URI.create(Somebody.nobody() + "/x.wav"));
    wrong(nobody, "cannot be had: no connection");
  }

  @Test
  void a_file_of_a_type_that_twilio_does_not_play_is_wrong() {
    Map<String, String> ogg = Map.of("Content-Type", "audio/ogg");
    wrong(sound(200, ogg, bytes("OggS")), "Twilio does not play 'audio/ogg'");
    wrong(sound(200, Map.of(), bytes("RIFF")), "Twilio does not play ''");
  }

  @Test
  void a_page_that_is_said_to_be_a_sound_is_wrong() {
    wrong(sound(200, WAV, bytes("<html>Not found</html>")), "said to be audio/x-wav and is none");
  }

  @Test
  void a_file_that_is_empty_or_cut_off_is_wrong() {
    wrong(sound(200, WAV, new byte[0]), "is empty");
    wrong(sound(200, WAV, wav(A_SECOND * 3, A_SECOND)), "is shorter than its head says");
  }

  @Test
  void a_file_of_more_than_forty_minutes_may_drop_the_call() {
    byte[] long41 = wav(A_SECOND * 60 * 41, A_SECOND * 60 * 41);
    wrong(sound(200, and(WAV, KEPT), long41), "is longer than 40 minutes");
  }

  @Test
  void a_redirect_is_followed_and_eleven_are_not() {
    somebody.says("/there.wav", 200, and(WAV, KEPT), wav(A_SECOND, A_SECOND));
    Sound moved = sound(302, Map.of("Location", "/there.wav"), new byte[0]);
    assertThat(moved.finding().verdict()).isEqualTo(Verdict.OK);
    somebody.says("/round", 302, Map.of("Location", "/round"), new byte[0]);
    wrong(check(false, URI.create(somebody.url() + "/round")), "more than 10 redirects");
  }

  @Test
  void what_may_not_be_kept_is_fetched_for_every_caller() {
    Sound fresh = sound(200, WAV, wav(A_SECOND, A_SECOND));
    assertThat(fresh.finding().verdict()).isEqualTo(Verdict.DIFFERS);
    assertThat(fresh.finding().says()).contains("may not be kept");
    Map<String, String> never = Map.of("Cache-Control", "no-store", "ETag", "\"1\"");
    assertThat(sound(200, and(WAV, never), wav(A_SECOND, A_SECOND)).finding().says())
        .contains("may not be kept");
  }

  @Test
  void live_sounds_come_by_https() {
    URI url = URI.create(somebody.says("/open.wav", 200, and(WAV, KEPT), wav(A_SECOND, A_SECOND)));
    assertThat(check(true, url).finding().says()).isEqualTo("comes over http, not https");
  }

  private static void wrong(Sound sound, String why) {
    assertThat(sound.finding().verdict()).isEqualTo(Verdict.WRONG);
    assertThat(sound.finding().says()).contains(why);
    assertThat(sound.finding().remedy()).isNotEmpty();
    assertThat(sound.known()).isEmpty();
  }

  private Sound sound(int status, Map<String, String> headers, byte[] body) {
    return check(false, URI.create(somebody.says("/x", status, headers, body)));
  }

  private Sound check(boolean live, URI url) {
    return new SoundCheck(web, live).of(url, "default tracks");
  }

  /** 8 kHz, 16 bit, one channel; a chunk that nobody needs first. */
  static byte[] wav(int promised, int there) {
    ByteBuffer file = ByteBuffer.allocate(12 + 10 + 24 + 8 + there);
    file.order(ByteOrder.LITTLE_ENDIAN);
    file.put(bytes("RIFF")).putInt(36 + promised).put(bytes("WAVE"));
    file.put(bytes("note")).putInt(1).put((byte) 'x').put((byte) 0);
    file.put(bytes("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
    file.putInt(8_000).putInt(A_SECOND).putShort((short) 2).putShort((short) 16);
    file.put(bytes("data")).putInt(promised);
    return file.array();
  }

  static SSLContext trusted() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, String> and(Map<String, String> some, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
