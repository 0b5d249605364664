package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, section 1.6: the life of a recording that REST begins on a call. */
class CallRecordingTest {
  private Bench bench = Bench.fresh();
  private RecordingBench tape = new RecordingBench(bench, "");
  private String call = "";

  @BeforeEach
  void a_call_that_is_up() {
    bench = Bench.fresh();
    bench.app.on("/recordings", request -> App.Said.status(204));
    bench.app.twiml("/voice", "<Say>Hello</Say><Pause length='600'/>");
    call = bench.dials(Bench.CUSTOMER);
    bench.settle();
    tape = new RecordingBench(bench, "/Calls/" + call);
  }

  @Test
  void it_has_every_key_from_its_first_moment() {
    // 1.6 [S].
    var recording = tape.create();
    assertThat(recording.fieldNames())
        .containsExactlyInAnyOrder(
            "sid",
            "account_sid",
            "call_sid",
            "conference_sid",
            "status",
            "channels",
            "source",
            "track",
            "start_time",
            "duration",
            "price",
            "price_unit",
            "error_code",
            "encryption_details",
            "api_version",
            "date_created",
            "date_updated",
            "uri");
    assertThat(recording.getString("sid")).matches("RE[0-9a-f]{32}");
    assertThat(recording.getString("status")).isEqualTo("in-progress");
    assertThat(recording.getString("source")).isEqualTo("StartCallRecordingAPI");
    assertThat(recording.getInteger("channels")).isEqualTo(1);
    assertThat(recording.getValue("duration")).isNull();
    assertThat(recording.getValue("conference_sid")).isNull();
  }

  @Test
  void it_ends_with_the_call_and_is_completed() {
    // 1.6 [S] the duration is a string.
    var sid = tape.create().getString("sid");
    bench.advance("PT12.7S");
    bench.hangsUp(Bench.CUSTOMER);
    bench.settle();
    var ended = tape.fetch(sid);
    assertThat(ended.getString("status")).isEqualTo("completed");
    assertThat(ended.getValue("duration")).isEqualTo("12");
    assertThat(tape.update(sid, "Status", "paused").json().getInteger("code")).isEqualTo(21220);
  }

  @Test
  void events_are_told_as_they_were_ordered() {
    // in-progress, completed, absent [D]; the default is completed.
    tape.create("RecordingStatusCallback", bench.app.url("/recordings"));
    tape.create(
        "RecordingStatusCallback",
        bench.app.url("/recordings"),
        "RecordingStatusCallbackEvent",
        "in-progress completed",
        "RecordingChannels",
        "dual");
    bench.advance("PT3S");
    bench.hangsUp(Bench.CUSTOMER);
    bench.settle();
    var told = bench.app.seen("/recordings");
    assertThat(told.stream().map(one -> one.get("RecordingStatus")))
        .containsExactly("in-progress", "completed", "completed");
    assertThat(told.get(0).form().has("RecordingDuration")).isFalse();
    var last = told.get(1);
    assertThat(last.get("CallSid")).isEqualTo(call);
    assertThat(last.get("RecordingSource")).isEqualTo("StartCallRecordingAPI");
    assertThat(last.get("RecordingDuration")).isEqualTo("3");
    assertThat(last.get("RecordingChannels")).isEqualTo("2");
    assertThat(last.get("RecordingUrl")).endsWith("/Recordings/" + last.get("RecordingSid"));
  }

  @Test
  void what_is_shorter_than_a_second_is_absent() {
    // 16101 [D]; where the line is, is our reading.
    var sid =
        tape.create(
                "RecordingStatusCallback",
                bench.app.url("/recordings"),
                "RecordingStatusCallbackEvent",
                "absent")
            .getString("sid");
    bench.advance("PT0.9S");
    tape.update(sid, "Status", "stopped");
    bench.settle();
    assertThat(tape.fetch(sid).getString("status")).isEqualTo("absent");
    assertThat(tape.fetch(sid).getInteger("error_code")).isEqualTo(16101);
    assertThat(bench.app.last("/recordings").get("RecordingStatus")).isEqualTo("absent");
    assertThat(bench.app.last("/recordings").get("ErrorCode")).isEqualTo("16101");
  }

  @Test
  void the_list_has_the_newest_first_and_a_deleted_one_is_gone() {
    var first = tape.create().getString("sid");
    var second = tape.create().getString("sid");
    assertThat(tape.listed()).containsExactly(second, first);
    bench.advance("PT2S");
    tape.update(first, "Status", "stopped");
    bench.settle();
    assertThat(bench.rest("DELETE", tape.path(first)).status()).isEqualTo(204);
    assertThat(tape.listed()).containsExactly(second);
    assertThat(bench.rest("GET", tape.path(first)).status()).isEqualTo(404);
  }
}
