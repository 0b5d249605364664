package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, section 1.6: a recording is paused, resumed, stopped and deleted by REST. */
class RecordingUpdateTest {
  private Bench bench = Bench.fresh();
  private RecordingBench tape = new RecordingBench(bench, "");
  private String call = "";

  @BeforeEach
  void a_call_that_is_up() {
    bench = Bench.fresh();
    bench.app.twiml("/voice", "<Say>Hello</Say><Pause length='600'/>");
    call = bench.dials(Bench.CUSTOMER);
    bench.settle();
    tape = new RecordingBench(bench, "/Calls/" + call);
  }

  @Test
  void how_long_it_is_processed_is_a_switch() {
    // 1.6: not documented.
    bench.quirk("recording_processing", "ten_seconds");
    var sid = tape.create().getString("sid");
    bench.advance("PT5S");
    assertThat(tape.update(sid, "Status", "stopped").json().getString("status"))
        .isEqualTo("stopped");
    bench.settle();
    assertThat(tape.fetch(sid).getString("status")).isEqualTo("processing");
    bench.advance("PT10S");
    assertThat(tape.fetch(sid).getString("status")).isEqualTo("completed");
    assertThat(tape.fetch(sid).getString("duration")).isEqualTo("5");
  }

  @Test
  void a_pause_is_silence_in_the_file_unless_it_is_skipped() {
    // 1.6 [S]: silence is the default.
    assertThat(lengthWithAPauseOfTenSeconds()).isEqualTo("12");
    assertThat(lengthWithAPauseOfTenSeconds("PauseBehavior", "silence")).isEqualTo("12");
    assertThat(lengthWithAPauseOfTenSeconds("PauseBehavior", "skip")).isEqualTo("2");
  }

  @Test
  void the_current_one_needs_no_sid_if_there_is_but_one() {
    // 1.6 [S], 16108 [D].
    assertThat(tape.update("Twilio.CURRENT", "Status", "paused").status()).isEqualTo(404);
    var first = tape.create().getString("sid");
    assertThat(tape.update("Twilio.CURRENT", "Status", "paused").json().getString("sid"))
        .isEqualTo(first);
    tape.create();
    var ambiguous = tape.update("Twilio.CURRENT", "Status", "in-progress");
    assertThat(ambiguous.status()).isEqualTo(400);
    assertThat(ambiguous.json().getInteger("code")).isEqualTo(16108);
    tape.update(first, "Status", "stopped");
    assertThat(tape.update("Twilio.CURRENT", "Status", "paused").status()).isEqualTo(200);
  }

  @Test
  void pausing_what_is_paused_is_a_switch() {
    // 1.6: not documented.
    var sid = tape.create().getString("sid");
    assertThat(tape.update(sid, "Status", "in-progress").status()).isEqualTo(200);
    tape.update(sid, "Status", "paused");
    assertThat(tape.update(sid, "Status", "paused").status()).isEqualTo(200);
    bench.quirk("recording_status_repeated", "21220");
    assertThat(tape.update(sid, "Status", "paused").json().getInteger("code")).isEqualTo(21220);
    assertThat(tape.update(sid, "Status", "in-progress").status()).isEqualTo(200);
  }

  @Test
  void deleting_one_that_runs_is_a_switch() {
    // 1.6: not documented.
    var sid = tape.create().getString("sid");
    assertThat(bench.rest("DELETE", tape.path(sid)).json().getInteger("code")).isEqualTo(20009);
    bench.quirk("delete_active_recording", "ok");
    assertThat(bench.rest("DELETE", tape.path(sid)).status()).isEqualTo(204);
  }

  @Test
  void what_cannot_be_is_refused() {
    // 20422 and 21220 [D].
    var sid = tape.create().getString("sid");
    assertThat(tape.update(sid, "Status", "loud").json().getInteger("code")).isEqualTo(20422);
    assertThat(tape.update(sid, "Status", "paused", "PauseBehavior", "x").status()).isEqualTo(400);
    assertThat(tape.post("RecordingChannels", "five").json().getInteger("code")).isEqualTo(20422);
    assertThat(tape.post("RecordingStatusCallback", "/x").json().getInteger("code"))
        .isEqualTo(20422);
    assertThat(tape.post("RecordingStatusCallbackEvent", "begun").status()).isEqualTo(400);
    assertThat(bench.rest("PUT", "/Calls/" + call + "/Recordings.json").status()).isEqualTo(405);
    assertThat(bench.rest("GET", "/Calls/CA1/Recordings.json").status()).isEqualTo(404);
    bench.hangsUp(Bench.CUSTOMER);
    assertThat(tape.post().json().getInteger("code")).isEqualTo(21220);
  }

  private String lengthWithAPauseOfTenSeconds(String... behaviour) {
    var sid = tape.create().getString("sid");
    bench.advance("PT1S");
    var form = new ArrayList<>(List.of("Status", "paused"));
    form.addAll(List.of(behaviour));
    tape.update(sid, form.toArray(new String[0]));
    bench.advance("PT10S");
    tape.update(sid, "Status", "in-progress");
    bench.advance("PT1S");
    tape.update(sid, "Status", "stopped");
    bench.settle();
    return tape.fetch(sid).getString("duration");
  }
}
