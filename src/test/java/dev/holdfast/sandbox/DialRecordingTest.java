package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference, sections 1.6, 2.1 and 2.5: a Dial to phones is recorded when it says so. */
class DialRecordingTest {
  private LegBench legs = LegBench.fresh();
  private Bench bench = legs.bench;

  @BeforeEach
  void fresh() {
    legs = LegBench.fresh();
    bench = legs.bench;
    bench.app.on("/recordings", request -> App.Said.status(204));
  }

  @ParameterizedTest
  @CsvSource({
    "record-from-answer, 1, 4",
    "true, 1, 4",
    "record-from-ringing, 1, 5",
    "record-from-answer-dual, 2, 4",
    "record-from-ringing-dual, 2, 5"
  })
  void each_word_says_from_when_and_how_many_channels(String word, int channels, String seconds) {
    // 2.5 [D]; the ringing lasts a second here, the talk four.
    recorded("record='" + word + "'");
    var customer = talkedFor4Seconds();
    var recording = of(customer).only();
    assertThat(recording.getString("source")).isEqualTo("DialVerb");
    assertThat(recording.getString("call_sid")).isEqualTo(customer);
    assertThat(recording.getInteger("channels")).isEqualTo(channels);
    assertThat(recording.getString("duration")).isEqualTo(seconds);
    assertThat(recording.getString("status")).isEqualTo("completed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "record='do-not-record'", "record='false'"})
  void what_is_not_to_be_recorded_is_not(String attributes) {
    // 2.5 [D].
    recorded(attributes);
    assertThat(of(talkedFor4Seconds()).listed()).isEmpty();
    assertThat(bench.app.last("/after").form().has("RecordingUrl")).isFalse();
    assertThat(bench.errors()).isEmpty();
  }

  @Test
  void a_word_that_is_none_is_a_warning_and_records_nothing() {
    // 12200 [D]: a schema warning; which number Twilio has for these is not in the reference.
    recorded("record='always' recordingTrack='left' trim='x'");
    assertThat(of(talkedFor4Seconds()).listed()).isEmpty();
    assertThat(bench.errors()).containsExactlyInAnyOrder(12200, 12200, 13699);
  }

  @Test
  void it_belongs_to_the_parent_and_the_child_has_none() {
    // 1.6 [D].
    recorded("record='true'");
    var customer = legs.talks();
    assertThat(of(customer).only().getString("status")).isEqualTo("in-progress");
    assertThat(of(legs.legOf(LegBench.DESK)).listed()).isEmpty();
  }

  @Test
  void the_action_is_told_where_the_recording_is() {
    // 2.1 [D]: RecordingUrl; that its SID and length are told as well is unconfirmed.
    recorded("record='true'");
    var sid = of(talkedFor4Seconds()).only().getString("sid");
    assertThat(bench.app.last("/after").get("RecordingUrl")).endsWith("/Recordings/" + sid);
    assertThat(bench.app.last("/after").form().has("RecordingSid")).isFalse();
    bench.hangsUp(Bench.CUSTOMER);
    bench.quirk("dial_action_recording", "url_sid_duration");
    var second = of(talkedFor4Seconds()).only().getString("sid");
    assertThat(bench.app.last("/after").get("RecordingSid")).isEqualTo(second);
    assertThat(bench.app.last("/after").get("RecordingDuration")).isEqualTo("4");
  }

  @Test
  void its_callback_is_told_what_it_asked_for() {
    // 2.5 [D]: recordingStatusCallback(+Method, Event), recordingTrack.
    recorded(
        """
        record='record-from-answer-dual' recordingStatusCallback='/recordings'
        recordingStatusCallbackMethod='GET' recordingTrack='inbound' trim='do-not-trim'
        recordingStatusCallbackEvent='in-progress completed'
        """);
    var customer = talkedFor4Seconds();
    assertThat(bench.app.seen("/recordings").stream().map(one -> one.get("RecordingStatus")))
        .containsExactly("in-progress", "completed");
    var told = bench.app.last("/recordings");
    assertThat(told.method()).isEqualTo("GET");
    assertThat(told.get("CallSid")).isEqualTo(customer);
    assertThat(told.get("RecordingSource")).isEqualTo("DialVerb");
    assertThat(told.get("RecordingTrack")).isEqualTo("inbound");
    assertThat(told.get("RecordingChannels")).isEqualTo("2");
    assertThat(told.get("RecordingDuration")).isEqualTo("4");
    assertThat(bench.errors()).isEmpty();
  }

  @Test
  void a_hold_by_redirect_ends_it_and_the_next_dial_has_one_of_its_own() {
    // 1.6 [D]: it ends when the Dial ends, at the first hold by redirect.
    recorded("record='true'");
    bench.app.twiml("/after", "<Dial record='true'>" + LegBench.SECOND_DESK + "</Dial>");
    var customer = legs.talks();
    legs.redirect(legs.legOf(LegBench.DESK), "/park");
    assertThat(of(customer).only().getString("status")).isEqualTo("absent");
    bench.advance("PT3S");
    assertThat(of(customer).listed()).hasSize(2);
    var second = of(customer).fetch(of(customer).listed().get(0));
    assertThat(second.getString("status")).isEqualTo("in-progress");
  }

  @Test
  void the_parent_taken_away_ends_it_too() {
    // 1.6 [D].
    recorded("record='true'");
    var customer = legs.talks();
    bench.advance("PT4S");
    legs.redirect(customer, "/park");
    bench.advance("PT9S");
    assertThat(of(customer).only().getString("status")).isEqualTo("completed");
    assertThat(of(customer).only().getString("duration")).isEqualTo("4");
    bench.hangsUp(Bench.CUSTOMER);
    var second = legs.talks();
    bench.advance("PT2S");
    bench.hangsUp(Bench.CUSTOMER);
    bench.settle();
    assertThat(of(second).only().getString("duration")).isEqualTo("2");
    assertThat(bench.app.last("/after").get("RecordingUrl")).isNotEmpty();
  }

  @Test
  void it_pauses_and_goes_on() {
    // 1.6 [S]: for a hold that leaves the music out.
    recorded("record='true'");
    var customer = legs.talks();
    bench.advance("PT1S");
    of(customer).update("Twilio.CURRENT", "Status", "paused", "PauseBehavior", "skip");
    bench.advance("PT30S");
    of(customer).update("Twilio.CURRENT", "Status", "in-progress");
    bench.advance("PT1S");
    bench.hangsUp(LegBench.DESK);
    bench.settle();
    assertThat(of(customer).only().getString("duration")).isEqualTo("2");
  }

  @Test
  void a_dial_that_nobody_answers_has_only_its_ringing() {
    // 2.5 [D] by its words; that the ringing alone is kept is our reading.
    bench.phone(LegBench.DESK, "{\"answers\":\"busy\"}");
    recorded("record='record-from-answer'");
    assertThat(of(legs.talks()).listed()).isEmpty();
    assertThat(bench.app.last("/after").form().has("RecordingUrl")).isFalse();
    bench.hangsUp(Bench.CUSTOMER);
    bench.phone(LegBench.DESK, "{\"answers\":\"never\"}");
    recorded("timeout='5' record='record-from-ringing'");
    var customer = legs.caller();
    bench.advance("PT10S");
    assertThat(of(customer).only().getString("duration")).isEqualTo("10");
    assertThat(bench.app.last("/after").get("RecordingUrl")).isNotEmpty();
  }

  @Test
  void whether_a_whisper_is_within_the_recording_is_a_switch() {
    // 2.5: "from answer" does not say of which.
    bench.app.twiml("/whisper", "<Pause length='2'/>");
    var phone = "<Number url='/whisper'>" + LegBench.DESK + "</Number>";
    legs.callersGet("<Dial record='true'>" + phone + "</Dial><Pause length='60'/>");
    assertThat(of(talkedFor4Seconds()).only().getString("duration")).isEqualTo("4");
    bench.hangsUp(Bench.CUSTOMER);
    bench.quirk("dial_recording_from_answer", "bridge");
    assertThat(of(talkedFor4Seconds()).only().getString("duration")).isEqualTo("2");
  }

  private void recorded(String attributes) {
    legs.callersGet("<Dial action='/after' " + attributes + ">" + LegBench.DESK + "</Dial>");
  }

  /** The customer, after a call that rang for one second and ended four seconds later. */
  private String talkedFor4Seconds() {
    var customer = legs.talks();
    bench.advance("PT4S");
    bench.hangsUp(LegBench.DESK);
    bench.settle();
    return customer;
  }

  private RecordingBench of(String sid) {
    return new RecordingBench(bench, "/Calls/" + sid);
  }
}
