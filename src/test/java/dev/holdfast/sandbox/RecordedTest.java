package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, sections 1.2, 1.4, 1.6 and 4.1: what is recorded because something else asked so. */
class RecordedTest {
  private static final String DESK = "+15550100301";

  private RoomBench room = RoomBench.fresh("");
  private Bench bench = room.bench;

  @BeforeEach
  void a_fresh_room() {
    room = RoomBench.fresh("record='record-from-start' recordingStatusCallback='/recordings'");
    bench = room.bench;
    bench.phone(DESK, "{}");
    bench.app.on("/recordings", request -> App.Said.status(204));
  }

  @Test
  void a_call_by_rest_is_recorded_from_its_answer() {
    // 1.2 and 1.6 [S]: source OutboundAPI.
    var call = call("Record", "true", "RecordingChannels", "dual");
    assertThat(ofCall(call).listed()).isEmpty();
    bench.advance("PT1S");
    assertThat(ofCall(call).only().getString("source")).isEqualTo("OutboundAPI");
    assertThat(ofCall(call).only().getInteger("channels")).isEqualTo(2);
    bench.advance("PT10S");
    assertThat(ofCall(call).only().getString("status")).isEqualTo("completed");
    assertThat(ofCall(call).only().getString("duration")).isEqualTo("10");
  }

  @Test
  void the_last_event_of_a_recorded_call_says_where_the_recording_is() {
    // 5.2 [D].
    var call =
        call(
            "Record",
            "true",
            "StatusCallback",
            bench.app.url("/calls"),
            "RecordingStatusCallback",
            bench.app.url("/recordings"));
    bench.advance("PT20S");
    var last = bench.app.last("/calls");
    var sid = ofCall(call).only().getString("sid");
    assertThat(last.get("RecordingSid")).isEqualTo(sid);
    assertThat(last.get("RecordingDuration")).isEqualTo("10");
    assertThat(last.get("RecordingUrl")).endsWith("/Recordings/" + sid);
    assertThat(bench.app.last("/recordings").get("RecordingSid")).isEqualTo(sid);
  }

  @Test
  void a_call_that_is_not_answered_has_no_recording() {
    bench.phone(DESK, "{\"answers\":\"never\"}");
    var call = call("Record", "true", "StatusCallback", bench.app.url("/calls"));
    bench.advance("PT60S");
    assertThat(ofCall(call).listed()).isEmpty();
    assertThat(bench.app.last("/calls").form().has("RecordingSid")).isFalse();
  }

  @Test
  void a_room_is_recorded_from_its_start_to_its_end() {
    // 4.1 and 4.3 [D]: the music before the start is never recorded.
    var customer = room.caller(Bench.CUSTOMER);
    bench.advance("PT30S");
    assertThat(ofRoom().listed()).isEmpty();
    room.agentIn(Bench.AGENT);
    var recording = ofRoom().only();
    assertThat(recording.getString("source")).isEqualTo("Conference");
    assertThat(recording.getString("conference_sid")).isEqualTo(room.sid());
    assertThat(recording.getValue("call_sid")).isNull();
    bench.advance("PT7S");
    bench.rest("POST", "/Conferences/" + room.sid() + ".json", "Status", "completed");
    bench.settle();
    assertThat(ofRoom().only().getString("status")).isEqualTo("completed");
    assertThat(ofRoom().only().getString("duration")).isEqualTo("7");
    var told = bench.app.last("/recordings");
    assertThat(told.get("ConferenceSid")).isEqualTo(room.sid());
    assertThat(told.form().has("CallSid")).isFalse();
    assertThat(ofCall(customer).listed()).isEmpty();
  }

  @Test
  void the_recording_of_a_room_is_paused_and_deleted_but_not_created() {
    // 1.6 [S].
    room.caller(Bench.CUSTOMER);
    room.agentIn(Bench.AGENT);
    assertThat(ofRoom().post().status()).isEqualTo(405);
    var paused = ofRoom().update("Twilio.CURRENT", "Status", "paused", "PauseBehavior", "skip");
    assertThat(paused.json().getString("status")).isEqualTo("paused");
    var sid = paused.json().getString("sid");
    assertThat(paused.json().getString("uri")).endsWith(ofRoom().path(sid));
    ofRoom().update(sid, "Status", "stopped");
    bench.settle();
    assertThat(bench.rest("DELETE", ofRoom().path(sid)).status()).isEqualTo(204);
    assertThat(ofRoom().listed()).isEmpty();
    assertThat(bench.rest("GET", "/Conferences/CF1/Recordings.json").status()).isEqualTo(404);
  }

  @Test
  void whose_wish_decides_is_a_switch() {
    // 4.1 [D] of callbacks; of recordings unconfirmed.
    room.callersGetIn("");
    room.caller(Bench.CUSTOMER);
    room.agentIn(Bench.AGENT, "ConferenceRecord", "true");
    assertThat(ofRoom().listed()).isEmpty();
    bench.quirk("conference_record_decided_by", "any_joiner");
    bench.phone(DESK, "{}");
    room.agentIn(DESK, "ConferenceRecord", "record-from-start");
    assertThat(ofRoom().only().getString("status")).isEqualTo("in-progress");
  }

  @Test
  void a_participant_by_rest_can_have_its_leg_recorded_and_the_room() {
    // 1.4 [S]; the source of the leg's recording is our reading.
    bench.rest("POST", "/Conferences/other/Participants.json", invitation(Bench.AGENT));
    bench.rest("POST", "/Conferences/other/Participants.json", invitation(DESK));
    bench.advance("PT1S");
    var sids = bench.rest("GET", "/Calls.json").json().getJsonArray("calls");
    var leg = ofCall(((JsonObject) sids.getValue(0)).getString("sid")).only();
    assertThat(leg.getString("source")).isEqualTo("OutboundAPI");
    assertThat(ofRoom().only().getString("source")).isEqualTo("Conference");
    bench.advance("PT2S");
    bench.hangsUp(DESK);
    bench.hangsUp(Bench.AGENT);
    bench.settle();
    assertThat(bench.app.seen("/recordings").stream().map(one -> one.get("RecordingSource")))
        .containsExactlyInAnyOrder("OutboundAPI", "OutboundAPI", "Conference");
  }

  private String[] invitation(String to) {
    var url = bench.app.url("/recordings");
    return new String[] {
      "To",
      to,
      "From",
      Bench.NUMBER,
      "Record",
      "true",
      "RecordingStatusCallback",
      url,
      "ConferenceRecord",
      "record-from-start",
      "ConferenceRecordingStatusCallback",
      url
    };
  }

  private String call(String... form) {
    var path = "/Calls.json";
    var all = new ArrayList<>(List.of("To", DESK, "From", Bench.NUMBER));
    all.addAll(List.of("Twiml", "<Response><Pause length='10'/></Response>"));
    all.addAll(List.of(form));
    return Bench.text(bench.rest("POST", path, all.toArray(new String[0])), "sid");
  }

  private RecordingBench ofCall(String sid) {
    return new RecordingBench(bench, "/Calls/" + sid);
  }

  private RecordingBench ofRoom() {
    return new RecordingBench(bench, "/Conferences/" + room.sid());
  }
}
