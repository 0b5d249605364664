package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.sandbox.App.Said;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a test can make go wrong between Twilio and the application (design, section 8). */
class WebhookFaultTest {
  private RoomBench room = RoomBench.fresh("");
  private Bench bench = room.bench;

  @BeforeEach
  void a_fresh_room() {
    room = RoomBench.fresh("");
    bench = room.bench;
  }

  @Test
  void a_question_that_is_lost_once_is_asked_again_when_the_connection_times_out() {
    bench.fault("{'on':'webhook','path':'/voice','do':'drop','times':1}");
    var sid = bench.dials(Bench.CUSTOMER);
    bench.advance("PT4S");
    assertThat(bench.app.seen("/voice")).isEmpty();
    bench.advance("PT1S");
    assertThat(bench.app.seen("/voice")).hasSize(1);
    assertThat(bench.sound(sid)).isEqualTo("wait say");
  }

  @Test
  void a_question_that_is_lost_twice_goes_to_the_fallback() {
    var urls = "{\"voice_url\":\"%s\",\"voice_fallback_url\":\"%s\"}";
    bench.number(urls.formatted(bench.app.url("/voice"), bench.app.url("/next")));
    bench.fault("{'on':'webhook','path':'/voice','do':'drop'}");
    var sid = bench.dials(Bench.CUSTOMER);
    bench.advance("PT10S");
    assertThat(bench.hears(sid).getString("text")).isEqualTo("Next");
    assertThat(bench.app.last("/next").get("ErrorCode")).isEqualTo("11205");
  }

  @Test
  void a_broken_connection_is_noticed_at_once() {
    bench.fault("{'on':'webhook','path':'/voice','do':'reset','times':1}");
    var sid = bench.dials(Bench.CUSTOMER);
    bench.settle();
    assertThat(bench.sound(sid)).isEqualTo("wait say");
    assertThat(bench.entries("webhook").get(0).getJsonObject("error").getInteger("code"))
        .isEqualTo(11205);
  }

  @Test
  void a_status_callback_that_is_lost_is_lost() {
    bench.fault(
        "{'on':'webhook','params':{'StatusCallbackEvent':'^conference-start$'},'do':'drop'}");
    room.caller(Bench.CUSTOMER);
    room.agentIn(Bench.AGENT);
    bench.advance("PT30S");
    assertThat(room.events()).containsExactly("participant-join", "participant-join");
  }

  @Test
  void a_fault_may_look_at_the_query_of_a_url() {
    bench.number("{\"voice_url\":\"" + bench.app.url("/voice?turn=7") + "\"}");
    bench.fault("{'on':'webhook','params':{'turn':'^8$'},'do':'status'}");
    bench.fault("{'on':'webhook','params':{'turn':'^7$','CallStatus':'ringing'},'do':'status'}");
    var sid = bench.dials(Bench.CUSTOMER);
    bench.settle();
    assertThat(bench.app.seen("/voice")).isEmpty();
    assertThat(bench.hears(sid).getString("text")).contains("application error");
  }

  @Test
  void two_callbacks_may_change_places() {
    bench.fault("{'on':'webhook','path':'/events','do':'swap','after':1,'times':1}");
    room.caller(Bench.CUSTOMER);
    room.agentIn(Bench.AGENT);
    assertThat(room.events())
        .containsExactly("participant-join", "conference-start", "participant-join");
    assertThat(numbers()).containsExactly("1", "3", "2");
  }

  @Test
  void a_callback_may_come_twice_with_one_token() {
    bench.fault("{'on':'webhook','path':'/events','do':'duplicate','times':1}");
    room.caller(Bench.CUSTOMER);
    var seen = bench.app.seen("/events");
    assertThat(numbers()).containsExactly("1", "1");
    assertThat(seen.get(0).headers().get("i-twilio-idempotency-token"))
        .isEqualTo(seen.get(1).headers().get("i-twilio-idempotency-token"));
  }

  @Test
  void a_callback_may_come_late() {
    bench.fault("{'on':'webhook','path':'/events','do':'delay','delay':'PT20S','times':1}");
    room.caller(Bench.CUSTOMER);
    room.agentIn(Bench.AGENT);
    bench.advance("PT20S");
    assertThat(numbers()).containsExactly("2", "3", "1");
  }

  @Test
  void an_answer_after_fifteen_seconds_is_no_answer() {
    // Reference 5.3 [D]: 15 s in total; the time is the sandbox's.
    bench.fault("{'on':'webhook','path':'/voice','do':'delay','delay':'PT16S'}");
    var sid = bench.dials(Bench.CUSTOMER);
    bench.advance("PT15S");
    assertThat(bench.hears(sid).getString("text")).contains("application error");
    assertThat(bench.errors()).containsExactly(11200);
  }

  @Test
  void an_answer_may_get_lost_on_its_way_back() {
    bench.fault("{'on':'webhook','path':'/voice','do':'apply_then_reset','times':1}");
    bench.number("{\"voice_url\":\"" + bench.app.url("/voice") + "#rc=1&rp=rt\"}");
    var sid = bench.dials(Bench.CUSTOMER);
    bench.settle();
    assertThat(bench.app.seen("/voice")).hasSize(2);
    assertThat(bench.sound(sid)).isEqualTo("wait say");
  }

  @Test
  void an_answer_may_be_taken_for_an_error() {
    bench.fault("{'on':'webhook','path':'/voice','do':'apply_then_status','status':502}");
    var sid = bench.dials(Bench.CUSTOMER);
    bench.settle();
    assertThat(bench.app.seen("/voice")).hasSize(1);
    assertThat(bench.hears(sid).getString("text")).contains("application error");
  }

  @Test
  void dead_music_is_a_fault_on_its_path() {
    bench.app.on("/tune.wav", request -> Wavs.of(new byte[80_000]));
    bench.app.twiml("/hold", "<Play loop='0'>/tune.wav</Play>");
    bench.fault("{'on':'webhook','path':'/tune.wav','do':'status','status':404,'times':1}");
    var customer = room.caller(Bench.CUSTOMER);
    room.agentIn(Bench.AGENT);
    room.hold(customer);
    assertThat(bench.sound(customer)).isEqualTo("hold silence");
    room.hold(customer);
    assertThat(bench.sound(customer)).isEqualTo("hold play");
  }

  @Test
  void an_application_that_refuses_events_is_in_the_log() {
    // 16011 [D].
    bench.app.on("/events", request -> Said.status(500));
    room.caller(Bench.CUSTOMER);
    var last =
        bench.entries("webhook").stream().filter(e -> e.getInteger("status") == 500).toList();
    assertThat(last.get(0).getJsonObject("error").getInteger("code")).isEqualTo(16011);
  }

  private List<String> numbers() {
    return bench.app.seen("/events").stream().map(seen -> seen.get("SequenceNumber")).toList();
  }
}
