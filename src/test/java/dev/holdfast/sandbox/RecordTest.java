package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, section 9: Record, [D] unless said otherwise. */
class RecordTest {
  private Bench bench = Bench.fresh();

  @BeforeEach
  void a_fresh_account() {
    bench = Bench.fresh();
    bench.app.on("/recordings", request -> App.Said.status(204));
    bench.app.twiml("/kept", "<Say>Thank you</Say><Pause length='60'/>");
  }

  @Test
  void a_key_ends_it_and_the_action_is_told_what_was_kept() {
    var sid = calls("<Record action='/kept'/><Say>Never</Say>");
    assertThat(bench.status(sid)).isEqualTo("in-progress");
    assertThat(bench.sound(sid)).isEqualTo("document silence");
    bench.advance("PT8S");
    bench.press(Bench.CUSTOMER, "#");
    var told = bench.app.last("/kept");
    assertThat(told.get("Digits")).isEqualTo("#");
    assertThat(told.get("RecordingDuration")).isEqualTo("8");
    assertThat(told.get("RecordingSid")).matches("RE[0-9a-f]{32}");
    assertThat(told.get("RecordingUrl")).endsWith("/Recordings/" + told.get("RecordingSid"));
    assertThat(bench.hears(sid).getString("text")).isEqualTo("Thank you");
    var recording = of(sid).only();
    assertThat(recording.getString("source")).isEqualTo("RecordVerb");
    assertThat(recording.getString("status")).isEqualTo("completed");
    assertThat(recording.getString("duration")).isEqualTo("8");
  }

  @Test
  void only_the_keys_that_it_names_end_it() {
    calls("<Record action='/kept' finishOnKey='9' method='GET'/>");
    bench.advance("PT2S");
    bench.press(Bench.CUSTOMER, "1#");
    assertThat(bench.app.seen("/kept")).isEmpty();
    bench.press(Bench.CUSTOMER, "9");
    assertThat(bench.app.last("/kept").method()).isEqualTo("GET");
    assertThat(bench.app.last("/kept").get("Digits")).isEqualTo("9");
  }

  @Test
  void its_greatest_length_ends_it() {
    calls("<Record action='/kept' maxLength='20'/>");
    bench.advance("PT19.9S");
    assertThat(bench.app.seen("/kept")).isEmpty();
    bench.advance("PT0.1S");
    assertThat(bench.app.last("/kept").get("RecordingDuration")).isEqualTo("20");
    assertThat(bench.app.last("/kept").form().first("Digits")).contains("");
  }

  @Test
  void without_an_action_it_goes_round_in_its_own_document() {
    // [D][L].
    var sid = calls("<Record maxLength='5'/>");
    bench.advance("PT10S");
    assertThat(bench.app.seen("/voice")).hasSize(3);
    assertThat(bench.app.last("/voice").get("RecordingDuration")).isEqualTo("5");
    assertThat(of(sid).listed()).hasSize(3);
  }

  @Test
  void somebody_who_is_silent_leaves_it_to_the_timeout_and_to_the_next_verb() {
    // The page of the verb: an empty recording is not told to the action.
    bench.phone(Bench.CUSTOMER, "{\"speaks\":false}");
    var sid =
        calls(
            "<Record action='/kept' timeout='3' recordingStatusCallback='/recordings'"
                + " recordingStatusCallbackEvent='in-progress absent'/><Say>Nobody there</Say>");
    bench.advance("PT3S");
    assertThat(bench.hears(sid).getString("text")).isEqualTo("Nobody there");
    assertThat(bench.app.seen("/kept")).isEmpty();
    assertThat(of(sid).only().getString("status")).isEqualTo("absent");
    assertThat(bench.app.seen("/recordings").stream().map(one -> one.get("RecordingStatus")))
        .containsExactly("in-progress", "absent");
  }

  @Test
  void who_hangs_up_is_told_to_the_action_if_the_switch_says_so() {
    // Not in the reference; Twilio's page has "hangup" for Digits.
    var sid = calls("<Record action='/kept'/>");
    bench.advance("PT4S");
    bench.hangsUp(Bench.CUSTOMER);
    bench.settle();
    assertThat(bench.app.last("/kept").get("Digits")).isEqualTo("hangup");
    assertThat(bench.app.last("/kept").get("CallStatus")).isEqualTo("completed");
    assertThat(of(sid).only().getString("duration")).isEqualTo("4");
    bench.quirk("record_action_on_hang_up", "not_requested");
    calls("<Record action='/kept'/>");
    bench.advance("PT4S");
    bench.hangsUp(Bench.CUSTOMER);
    bench.settle();
    assertThat(bench.app.seen("/kept")).hasSize(1);
  }

  @Test
  void a_redirect_by_rest_ends_it_and_whether_the_action_is_asked_is_a_switch() {
    // Not documented.
    var sid = calls("<Record action='/kept'/>");
    redirect(sid);
    assertThat(bench.app.seen("/kept")).isEmpty();
    assertThat(of(sid).only().getString("status")).isEqualTo("completed");
    bench.quirk("record_action_on_redirect", "requested_answer_ignored");
    sid = calls("<Record action='/kept'/>");
    redirect(sid);
    assertThat(bench.app.seen("/kept")).hasSize(1);
    assertThat(bench.hears(sid).getString("text")).isEqualTo("Elsewhere");
  }

  @Test
  void its_recording_can_be_paused_by_rest() {
    // 1.6 [S].
    var sid = calls("<Record action='/kept'/>");
    bench.advance("PT2S");
    of(sid).update("Twilio.CURRENT", "Status", "paused", "PauseBehavior", "skip");
    bench.advance("PT10S");
    of(sid).update("Twilio.CURRENT", "Status", "in-progress");
    bench.advance("PT1S");
    bench.press(Bench.CUSTOMER, "*");
    assertThat(bench.app.last("/kept").get("RecordingDuration")).isEqualTo("3");
  }

  private void redirect(String sid) {
    bench.app.twiml("/elsewhere", "<Say>Elsewhere</Say><Pause length='60'/>");
    bench.advance("PT2S");
    bench.rest("POST", "/Calls/" + sid + ".json", "Url", bench.app.url("/elsewhere"));
    bench.settle();
  }

  private RecordingBench of(String call) {
    return new RecordingBench(bench, "/Calls/" + call);
  }

  private String calls(String verbs) {
    bench.app.twiml("/voice", verbs);
    var sid = bench.dials(Bench.CUSTOMER);
    bench.settle();
    return sid;
  }
}
