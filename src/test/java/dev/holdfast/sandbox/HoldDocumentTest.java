package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, section 4.3: the document that a held leg hears. */
class HoldDocumentTest {
  private RoomBench room = RoomBench.fresh("");
  private Bench bench = room.bench;
  private String customer = "";
  private String agent = "";

  @BeforeEach
  void two_who_talk() {
    room = RoomBench.fresh("endConferenceOnExit='true'");
    bench = room.bench;
    customer = room.caller(Bench.CUSTOMER);
    agent = room.agentIn(Bench.AGENT, "Label", "agent");
    assertThat(bench.with(customer)).containsExactly(agent);
    assertThat(bench.with(agent)).containsExactly(customer);
  }

  @Test
  void without_a_hold_method_it_is_asked_by_get_or_by_the_switch() {
    // 1.4: [S][D] against the blog.
    room.hold(customer);
    assertThat(bench.app.last("/hold").method()).isEqualTo("GET");
    bench.quirk("hold_method_default", "POST");
    room.hold(customer);
    assertThat(bench.app.last("/hold").method()).isEqualTo("POST");
    room.update(customer, "Hold", "true", "HoldUrl", bench.app.url("/hold"), "HoldMethod", "GET");
    assertThat(bench.app.last("/hold").method()).isEqualTo("GET");
  }

  @Test
  void without_a_hold_url_there_is_twilios_music() {
    // [D] blog.
    room.update(customer, "Hold", "true");
    assertThat(bench.sound(customer)).isEqualTo("hold play");
    assertThat(bench.hears(customer).getString("url")).contains("twimlets.com/holdmusic");
  }

  @Test
  void after_the_hold_document_comes_silence_or_the_document_again() {
    // Not documented (M).
    room.hold(customer);
    bench.advance("PT60S");
    assertThat(bench.sound(customer)).isEqualTo("hold silence");
    assertThat(bench.app.seen("/hold")).hasSize(1);
    bench.quirk("hold_document_end", "rerequest");
    room.hold(customer);
    bench.advance("PT60S");
    assertThat(bench.app.seen("/hold").size()).isGreaterThan(4);
  }

  @Test
  void an_empty_hold_document_that_is_asked_for_again_is_stopped_at_fifty() {
    bench.app.twiml("/hold", "");
    bench.quirk("hold_document_end", "rerequest");
    room.hold(customer);
    assertThat(bench.app.seen("/hold")).hasSize(50);
    assertThat(bench.sound(customer)).isEqualTo("hold silence");
  }

  @Test
  void a_redirect_in_the_hold_document_is_a_post() {
    // Trap 7.
    bench.app.twiml("/hold", "<Pause length='10'/><Redirect/>");
    room.hold(customer);
    bench.advance("PT10S");
    assertThat(bench.app.seen("/hold").stream().map(App.Seen::method))
        .containsExactly("GET", "POST");
  }

  @Test
  void a_hold_document_may_only_play_say_pause_and_redirect() {
    // 13238 [S][D].
    bench.app.twiml("/hold", "<Hangup/>");
    room.hold(customer);
    assertThat(bench.errors()).contains(13238);
    assertThat(bench.sound(customer)).isEqualTo("hold silence");
    assertThat(bench.status(customer)).isEqualTo("in-progress");
  }

  @Test
  void a_hold_document_that_fails_is_silence_or_the_end() {
    // Documented nowhere; a dead file on a plain leg ended the call [L].
    bench.app.on("/hold", request -> App.Said.status(404));
    room.hold(customer);
    assertThat(bench.sound(customer)).isEqualTo("hold silence");
    assertThat(bench.errors()).contains(11200);
    bench.quirk("hold_failure", "application_error");
    room.hold(customer);
    assertThat(bench.hears(customer).getString("text")).contains("application error");
    bench.advance("PT10S");
    assertThat(bench.status(customer)).isEqualTo("completed");
  }

  @Test
  void an_audio_file_as_hold_url_plays_once() {
    // [M].
    var silence = new byte[8000];
    bench.app.on("/music.wav", request -> Wavs.of(silence));
    room.update(customer, "Hold", "true", "HoldUrl", bench.app.url("/music.wav"));
    assertThat(bench.sound(customer)).isEqualTo("hold play");
    assertThat(bench.app.seen("/music.wav")).hasSize(1);
    bench.advance("PT1S");
    assertThat(bench.sound(customer)).isEqualTo("hold silence");
  }
}
