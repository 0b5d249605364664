package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, sections 1.4 (participants) and 2.4 (redirects out of a room). */
class ParticipantsTest {
  private RoomBench room = RoomBench.fresh("");
  private Bench bench = room.bench;
  private String customer = "";

  @BeforeEach
  void one_who_waits() {
    room = RoomBench.fresh("");
    bench = room.bench;
    customer = room.caller(Bench.CUSTOMER);
  }

  @Test
  void a_participant_has_every_key() {
    // [S].
    var json = bench.participant(room.sid(), customer).json();
    assertThat(json.fieldNames())
        .containsExactlyInAnyOrder(
            "account_sid",
            "call_sid",
            "label",
            "conference_sid",
            "call_sid_to_coach",
            "coaching",
            "date_created",
            "date_updated",
            "end_conference_on_exit",
            "muted",
            "hold",
            "start_conference_on_enter",
            "status",
            "queue_time",
            "uri");
    assertThat(json.getString("status")).isEqualTo("connected");
  }

  @Test
  void one_who_is_called_rings_first_and_is_in_when_it_answers() {
    // Whether it is listed before is unconfirmed, so a switch.
    var agent = room.agent(Bench.AGENT, "Label", "agent");
    bench.settle();
    assertThat(bench.participant(room.sid(), "agent").json().getString("status"))
        .isEqualTo("ringing");
    bench.quirk("ringing_participants_listed", "no");
    assertThat(bench.participant(room.sid(), "agent").status()).isEqualTo(404);
    bench.advance("PT1S");
    assertThat(list("")).containsExactly(customer, agent);
    assertThat(bench.with(agent)).containsExactly(customer);
  }

  @Test
  void a_room_may_be_named_by_its_friendly_name_and_is_opened_so() {
    // [S]: sample createWithFriendlyName.
    var path = "/Conferences/another%20room/Participants.json";
    var sip = bench.rest("POST", path, "To", "sip:a@b", "From", Bench.NUMBER);
    assertThat(sip.status()).isEqualTo(201);
    assertThat(sip.json().getString("conference_sid")).isEqualTo(room.sid());
    var second = bench.rest("POST", path, "To", "+15550100301", "From", Bench.NUMBER);
    assertThat(second.json().getString("conference_sid")).isEqualTo(room.sid());
    bench.advance("PT1S");
    assertThat(bench.with(Bench.text(sip, "call_sid")))
        .containsExactly(Bench.text(second, "call_sid"));
  }

  @Test
  void the_first_joiner_by_rest_decides_about_events_and_hears_of_start_and_end() {
    // [S]: start and end by default.
    var callback = bench.app.url("/events");
    for (String to : List.of("+15550100301", "+15550100302")) {
      bench.rest(
          "POST",
          "/Conferences/third/Participants.json",
          "To",
          to,
          "From",
          Bench.NUMBER,
          "ConferenceStatusCallback",
          callback);
    }
    bench.advance("PT1S");
    bench.hangsUp("+15550100301");
    bench.hangsUp("+15550100302");
    bench.settle();
    assertThat(room.events()).endsWith("conference-start", "conference-end");
    assertThat(room.events()).doesNotContain("participant-leave");
  }

  @Test
  void one_who_does_not_answer_has_failed_to_be_added() {
    // 4.2 [D].
    bench.phone(Bench.AGENT, "{\"answers\":\"busy\"}");
    var agent = room.agent(Bench.AGENT, "StatusCallback", bench.app.url("/calls"));
    bench.settle();
    assertThat(bench.status(agent)).isEqualTo("busy");
    var left = room.event("participant-leave");
    assertThat(left.get("ReasonParticipantLeft")).isEqualTo("participant_add_failed");
    assertThat(left.get("ParticipantCallStatus")).isEqualTo("busy");
    assertThat(bench.app.events("/calls")).containsExactly("busy");
    assertThat(bench.sound(customer)).isEqualTo("wait say");
  }

  @Test
  void the_legs_own_events_are_told_as_of_any_call() {
    room.agentIn(
        Bench.AGENT,
        "StatusCallback",
        bench.app.url("/calls"),
        "StatusCallbackEvent",
        "initiated ringing answered completed");
    bench.hangsUp(Bench.AGENT);
    bench.settle();
    assertThat(bench.app.events("/calls"))
        .containsExactly("initiated", "ringing", "in-progress", "completed");
  }

  @Test
  void labels_are_unique_and_well_formed() {
    // 16023 to 16025 [D].
    room.agentIn(Bench.AGENT, "Label", "agent");
    assertThat(label("agent")).isEqualTo(16025);
    assertThat(label("a/b")).isEqualTo(16024);
    assertThat(label("CA" + "0".repeat(32))).isEqualTo(16024);
    assertThat(label("x".repeat(129))).isEqualTo(16023);
  }

  @Test
  void they_are_listed_by_their_flags() {
    var agent = room.agentIn(Bench.AGENT);
    room.hold(customer);
    assertThat(list("?Hold=true")).containsExactly(customer);
    assertThat(list("?Hold=false")).containsExactly(agent);
    assertThat(list("?Muted=true")).isEmpty();
    assertThat(list("?Coaching=false")).hasSize(2);
  }

  @Test
  void a_coach_is_heard_by_one_alone_and_never_by_one_on_hold() {
    // Section 10 [M], 16027, 16028 [D].
    var agent = room.agentIn(Bench.AGENT);
    var coach = room.agentIn("client:coach");
    assertThat(code(coach, "CallSidToCoach", "CAx", "Coaching", "true")).isEqualTo(16028);
    room.update(coach, "CallSidToCoach", agent, "Coaching", "true");
    assertThat(bench.with(customer)).containsExactly(agent);
    assertThat(bench.with(agent)).containsExactlyInAnyOrder(customer, coach);
    room.hold(customer);
    assertThat(code(coach, "CallSidToCoach", customer, "Coaching", "true")).isEqualTo(16027);
  }

  @Test
  void another_wait_url_is_played_at_once_to_one_who_waits() {
    bench.app.twiml("/other", "<Say>Other</Say><Pause/>");
    room.update(customer, "WaitUrl", bench.app.url("/other"), "BeepOnExit", "true");
    assertThat(bench.hears(customer).getString("text")).isEqualTo("Other");
    assertThat(room.events().stream().filter("participant-modify"::equals)).hasSize(2);
  }

  private int label(String label) {
    var path = "/Conferences/" + room.sid() + "/Participants.json";
    var form = new String[] {"To", "+15550100555", "From", Bench.NUMBER, "Label", label};
    return bench.rest("POST", path, form).json().getInteger("code");
  }

  private int code(String key, String... form) {
    return room.update(key, form).json().getInteger("code");
  }

  private List<String> list(String query) {
    var path = "/Conferences/" + room.sid() + "/Participants.json" + query;
    return bench.rest("GET", path).json().getJsonArray("participants").stream()
        .map(one -> ((JsonObject) one).getString("call_sid"))
        .toList();
  }
}
