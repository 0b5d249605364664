package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, sections 1.3, 1.4, 4.1 and 4.2: the life of a room. */
class ConferenceTest {
  private static final String SECOND = "+15550100998";

  private RoomBench room = RoomBench.fresh("");
  private Bench bench = room.bench;

  @BeforeEach
  void a_fresh_room() {
    room = RoomBench.fresh("");
    bench = room.bench;
  }

  @Test
  void a_room_that_nobody_starts_is_in_progress_and_not_started() {
    // 1.3 [L], seen live.
    room.callersGetIn("startConferenceOnEnter='false'");
    var customer = room.caller(Bench.CUSTOMER);
    var second = room.caller(SECOND);
    assertThat(bench.sound(customer)).isEqualTo("wait say");
    assertThat(bench.with(second)).isEmpty();
    assertThat(conference().getString("status")).isEqualTo("in-progress");
    var agent = room.agentIn(Bench.AGENT);
    assertThat(bench.with(customer)).containsExactly(second, agent);
    assertThat(room.events()).endsWith("participant-join", "conference-start");
  }

  @Test
  void when_init_is_shown_is_a_switch() {
    // 1.3, unconfirmed.
    room.caller(Bench.CUSTOMER);
    assertThat(conference().getString("status")).isEqualTo("in-progress");
    bench.quirk("conference_shows_init", "until_two");
    assertThat(conference().getString("status")).isEqualTo("init");
  }

  @Test
  void left_alone_in_a_started_room_one_hears_silence() {
    // 4.1, unconfirmed (M).
    var customer = room.caller(Bench.CUSTOMER);
    room.agentIn(Bench.AGENT);
    bench.hangsUp(Bench.AGENT);
    bench.settle();
    assertThat(bench.sound(customer)).isEqualTo("document silence");
  }

  @Test
  void events_carry_their_number_and_the_participant_set() {
    // 4.2 [D].
    var customer = room.caller(Bench.CUSTOMER);
    var join = room.event("participant-join");
    assertThat(join.get("SequenceNumber")).isEqualTo("1");
    assertThat(join.get("FriendlyName")).isEqualTo("room");
    assertThat(join.get("ConferenceSid")).isEqualTo(room.sid());
    assertThat(join.get("CallSid")).isEqualTo(customer);
    assertThat(join.get("StartConferenceOnEnter")).isEqualTo("true");
    assertThat(join.get("Hold")).isEqualTo("false");
    assertThat(join.form().has("From")).isFalse();
  }

  @Test
  void the_first_to_join_decides_where_events_go() {
    // 4.1 [D].
    bench.app.twiml("/voice", "<Dial><Conference waitUrl=''>room</Conference></Dial>");
    room.caller(Bench.CUSTOMER);
    room.callersGetIn("");
    room.caller(SECOND);
    assertThat(room.events()).isEmpty();
  }

  @Test
  void the_last_to_leave_ends_it() {
    // 4.1 [D], 1.3 [S].
    var customer = room.caller(Bench.CUSTOMER);
    bench.hangsUp(Bench.CUSTOMER);
    bench.settle();
    assertThat(room.events())
        .containsExactly("participant-join", "participant-leave", "conference-end");
    var left = room.event("participant-leave");
    assertThat(left.get("ReasonParticipantLeft")).isEqualTo("participant_hung_up");
    assertThat(left.get("ParticipantCallStatus")).isEqualTo("completed");
    var end = room.event("conference-end");
    assertThat(end.get("ReasonConferenceEnded")).isEqualTo("last-participant-left");
    assertThat(end.get("CallSidEndingConference")).isEqualTo(customer);
    assertThat(conference().getString("status")).isEqualTo("completed");
    assertThat(conference().getString("call_sid_ending_conference")).isEqualTo(customer);
  }

  @Test
  void one_who_ends_it_on_exit_ends_it_for_all() {
    // 4.1 [D].
    room.callersGetIn("endConferenceOnExit='true'");
    room.caller(Bench.CUSTOMER);
    var agent = room.agentIn(Bench.AGENT);
    bench.hangsUp(Bench.CUSTOMER);
    bench.settle();
    assertThat(bench.status(agent)).isEqualTo("completed");
    assertThat(room.event("participant-leave").get("ReasonParticipantLeft"))
        .isEqualTo("moderator_ended_conference");
    assertThat(room.event("conference-end").get("ReasonConferenceEnded"))
        .isEqualTo("participant-with-end-conference-on-exit-left");
  }

  @Test
  void ending_it_by_rest_lets_everybody_go_on_with_their_action() {
    // 1.3 [S], 4.1 [D].
    var customer = room.caller(Bench.CUSTOMER);
    var agent = room.agentIn(Bench.AGENT);
    var path = "/Conferences/" + room.sid() + ".json";
    assertThat(bench.rest("POST", path, "Status", "completed").json().getString("status"))
        .isEqualTo("completed");
    bench.settle();
    assertThat(bench.hears(customer).getString("text")).isEqualTo("Next");
    assertThat(bench.app.last("/next").get("DialCallStatus")).isEqualTo("answered");
    assertThat(bench.app.last("/next").form().has("DialCallSid")).isFalse();
    assertThat(bench.status(agent)).isEqualTo("completed");
    assertThat(room.event("conference-end").get("ReasonConferenceEnded"))
        .isEqualTo("conference-ended-via-api");
    assertThat(bench.rest("POST", path, "Status", "completed").json().getInteger("code"))
        .isEqualTo(16022);
  }

  @Test
  void a_name_is_free_again_when_its_room_is_over() {
    // 1.3 [D].
    room.caller(Bench.CUSTOMER);
    var first = room.sid();
    bench.hangsUp(Bench.CUSTOMER);
    room.caller(Bench.CUSTOMER);
    assertThat(room.sid()).isNotEqualTo(first);
    assertThat(list("?FriendlyName=room")).hasSize(2);
    assertThat(list("?FriendlyName=room&Status=in-progress")).containsExactly(room.sid());
    assertThat(list("?FriendlyName=other")).isEmpty();
    assertThat(list("?DateCreated%3E=2020-01-01&DateCreated%3C=2020-01-02")).isEmpty();
  }

  @Test
  void a_label_is_used_once_and_the_next_one_goes_on_with_the_next_verb() {
    // 4.1 [D], 16025.
    room.callersGetIn("participantLabel='one'");
    room.caller(Bench.CUSTOMER);
    var second = room.caller(SECOND);
    assertThat(bench.errors()).contains(16025);
    assertThat(bench.hears(second).getString("text")).isEqualTo("After");
  }

  @Test
  void a_star_ends_the_stay_if_the_dial_says_so() {
    // 2.1 [D].
    var customer = room.caller(Bench.CUSTOMER);
    bench.post("/phones/" + Bench.CUSTOMER + "/press", "{\"digits\":\"*\"}");
    bench.settle();
    assertThat(bench.hears(customer).getString("text")).isEqualTo("Next");
  }

  @Test
  void the_dials_time_limit_ends_the_stay() {
    // 4.1 [D].
    bench.app.twiml(
        "/voice", "<Dial timeLimit='30'><Conference>room</Conference></Dial><Say>After</Say>");
    var customer = room.caller(Bench.CUSTOMER);
    bench.advance("PT30S");
    assertThat(bench.hears(customer).getString("text")).isEqualTo("After");
  }

  @Test
  void how_long_it_takes_to_join_is_a_switch() {
    // 4.3, trap 17.
    bench.quirk("conference_join_takes", "one_second");
    room.caller(Bench.CUSTOMER);
    assertThat(list("")).isEmpty();
    bench.advance("PT1S");
    assertThat(list("")).hasSize(1);
  }

  private List<String> list(String query) {
    return bench
        .rest("GET", "/Conferences.json" + query)
        .json()
        .getJsonArray("conferences")
        .stream()
        .map(one -> ((JsonObject) one).getString("sid"))
        .toList();
  }

  private JsonObject conference() {
    return bench.rest("GET", "/Conferences/" + room.sid() + ".json").json();
  }
}
