package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, section 4.1: what is heard before a room starts. */
class WaitingTest {
  private static final String SECOND = "+15550100998";

  private RoomBench room = RoomBench.fresh("");
  private Bench bench = room.bench;

  @BeforeEach
  void a_fresh_room() {
    room = RoomBench.fresh("");
    bench = room.bench;
  }

  @Test
  void the_one_who_waits_hears_the_wait_document_and_then_silence() {
    // 4.1 [D]: it does not loop.
    bench.app.twiml("/wait", "<Say>One moment</Say>");
    var customer = room.caller(Bench.CUSTOMER);
    assertThat(bench.sound(customer)).isEqualTo("wait say");
    bench.advance("PT30S");
    assertThat(bench.sound(customer)).isEqualTo("wait silence");
    assertThat(bench.app.seen("/wait")).hasSize(1);
    assertThat(bench.app.last("/wait").method()).isEqualTo("POST");
  }

  @Test
  void a_redirect_at_the_end_of_the_wait_document_makes_it_loop() {
    // 4.1 [D].
    bench.app.twiml("/wait", "<Pause length='10'/><Redirect/>");
    room.caller(Bench.CUSTOMER);
    bench.advance("PT35S");
    assertThat(bench.app.seen("/wait")).hasSize(4);
  }

  @Test
  void without_a_wait_url_there_is_twilios_music_and_with_an_empty_one_silence() {
    // 4.1 [D].
    bench.app.twiml("/voice", "<Dial><Conference>room</Conference></Dial>");
    var customer = room.caller(Bench.CUSTOMER);
    assertThat(bench.sound(customer)).isEqualTo("wait play");
    assertThat(bench.hears(customer).getString("url")).contains("twimlets.com/holdmusic");
    room.callersGetIn("");
    bench.app.twiml("/voice", "<Dial><Conference waitUrl=''>quiet</Conference></Dial>");
    var second = room.caller(SECOND);
    assertThat(bench.sound(second)).isEqualTo("wait silence");
  }

  @Test
  void a_wait_document_that_fails_sends_the_leg_on() {
    // 4.1 [D].
    bench.app.on("/wait", request -> App.Said.status(404));
    var customer = room.caller(Bench.CUSTOMER);
    assertThat(bench.hears(customer).getString("text")).isEqualTo("Next");
    assertThat(bench.errors()).contains(11200);
  }

  @Test
  void a_wait_document_may_only_play_say_pause_and_redirect() {
    // 13238 [D].
    bench.app.twiml("/wait", "<Say>Hm</Say><Hangup/>");
    var customer = room.caller(Bench.CUSTOMER);
    bench.advance("PT2S");
    assertThat(bench.errors()).contains(13238);
    assertThat(bench.sound(customer)).isEqualTo("wait silence");
    assertThat(bench.status(customer)).isEqualTo("in-progress");
  }
}
