package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, section 9: the plain verbs on a leg. */
class VerbsTest {
  private Bench bench = Bench.fresh();

  @BeforeEach
  void a_fresh_account() {
    bench = Bench.fresh();
    bench.app.on("/two-seconds.wav", request -> Wavs.of(new byte[16_000]));
  }

  @Test
  void a_file_plays_for_its_true_time_as_often_as_it_is_told() {
    // [D]; and 5.3: the request for a file carries no parameters.
    var sid = calls("<Play loop='3'>/two-seconds.wav</Play><Say>Done</Say>");
    assertThat(bench.sound(sid)).isEqualTo("document play");
    assertThat(bench.hears(sid).getString("url")).isEqualTo(bench.app.url("/two-seconds.wav"));
    assertThat(bench.app.seen("/two-seconds.wav")).hasSize(1);
    assertThat(bench.app.last("/two-seconds.wav").form().all()).isEmpty();
    bench.advance("PT5.9S");
    assertThat(bench.sound(sid)).isEqualTo("document play");
    bench.advance("PT0.1S");
    assertThat(bench.hears(sid).getString("text")).isEqualTo("Done");
  }

  @Test
  void a_dead_file_is_an_application_error_on_a_plain_leg() {
    // 4.3 [L].
    var sid = calls("<Play>/gone.mp3</Play><Say>Done</Say>");
    assertThat(bench.hears(sid).getString("text")).contains("application error");
    assertThat(bench.errors()).contains(11200);
  }

  @Test
  void what_is_no_sound_cannot_be_played() {
    // 13420 [D].
    bench.app.on("/page", request -> App.Said.of("text/html", "<p>"));
    calls("<Play>/page</Play>");
    assertThat(bench.errors()).contains(13420);
  }

  @Test
  void tones_are_played_as_tones() {
    var sid = calls("<Play digits='12w3'/><Pause/>");
    assertThat(bench.hears(sid).getString("text")).isEqualTo("12w3");
    bench.advance("PT2S");
    assertThat(bench.sound(sid)).isEqualTo("document silence");
  }

  @Test
  void the_first_verb_that_needs_media_answers() {
    // Section 9; a Pause alone does not [L].
    var sid = calls("<Pause length='5'/><Say>Hello</Say>");
    assertThat(bench.status(sid)).isEqualTo("ringing");
    assertThat(bench.sound(sid)).isEqualTo("document ringback");
    bench.advance("PT5S");
    assertThat(bench.status(sid)).isEqualTo("in-progress");
  }

  @Test
  void a_reject_refuses_without_answering() {
    // [D]; which status follows is our reading.
    var rejected = calls("<Reject/>");
    assertThat(bench.status(rejected)).isEqualTo("no-answer");
    assertThat(bench.status(calls("<Reject reason='busy'/>"))).isEqualTo("busy");
    var heard = bench.call(rejected).getJsonArray("heard");
    assertThat(((JsonObject) heard.getValue(0)).getString("kind")).isEqualTo("ringback");
  }

  @Test
  void the_end_of_a_document_hangs_up_and_so_does_an_empty_one() {
    // [D].
    var said = calls("<Say>Bye</Say>");
    bench.advance("PT1S");
    assertThat(bench.status(said)).isEqualTo("completed");
    assertThat(bench.status(calls(""))).isEqualTo("no-answer");
    assertThat(bench.status(calls("<Hangup/>"))).isEqualTo("completed");
  }

  @Test
  void what_is_odd_is_a_warning_and_the_call_goes_on() {
    // 12200 [D].
    var sid = calls("<Sing/><Say mood='good'>Hello</Say><Pause/>");
    assertThat(bench.hears(sid).getString("text")).isEqualTo("Hello");
    assertThat(bench.errors()).containsExactly(12200, 12200);
  }

  @Test
  void a_verb_that_the_sandbox_has_not_is_refused_loudly() {
    var urls = "{\"voice_url\":\"%s\",\"voice_fallback_url\":\"%s\"}";
    bench.number(urls.formatted(bench.app.url("/voice"), bench.app.url("/fallback")));
    var sid = calls("<Pay/>");
    assertThat(bench.hears(sid).getString("text")).contains("application error");
    var error = bench.entries("error").get(0).getJsonObject("error").getString("message");
    assertThat(error).isEqualTo("The sandbox does not support <Pay> yet");
    assertThat(bench.app.seen("/fallback")).isEmpty();
    bench.advance("PT10S");
    assertThat(bench.status(sid)).isEqualTo("completed");
  }

  @Test
  void a_relative_action_in_an_inline_document_is_an_error() {
    // 15004 [D].
    var sid = calls("<Pause/><Say>Hello</Say><Pause length='60'/>");
    bench.advance("PT1S");
    bench.rest(
        "POST",
        "/Calls/" + sid + ".json",
        "Twiml",
        "<Response><Dial action='/next'><Conference waitUrl=''>r</Conference></Dial></Response>");
    bench.settle();
    var room = bench.conferenceSid();
    bench.rest("DELETE", "/Conferences/" + room + "/Participants/" + sid + ".json");
    bench.settle();
    assertThat(bench.errors()).containsExactly(15004);
  }

  @Test
  void all_that_was_heard_is_remembered_with_its_time() {
    var sid = calls("<Say>One</Say><Pause length='2'/><Say>Two</Say>");
    bench.advance("PT4S");
    var heard = bench.call(sid).getJsonArray("heard").stream().map(JsonObject.class::cast).toList();
    assertThat(heard.stream().map(sound -> sound.getString("kind")))
        .containsExactly("ringback", "say", "silence", "say", "silence");
    assertThat(heard.get(1).getString("at")).isNotEqualTo(heard.get(2).getString("at"));
  }

  private String calls(String verbs) {
    bench.app.twiml("/voice", verbs);
    var sid = bench.dials(Bench.CUSTOMER);
    bench.settle();
    return sid;
  }
}
