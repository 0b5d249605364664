package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, sections 1.4, 2.2 and 2.4: ways out of a room, and what the leg does then. */
class LeavingTest {
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
  void a_kick_ends_a_leg_without_a_document_and_sends_others_to_their_action() {
    // [S] for the first half; the second is unconfirmed (H).
    var agent = room.agentIn(Bench.AGENT);
    assertThat(kick(agent)).isEqualTo(204);
    bench.settle();
    assertThat(bench.status(agent)).isEqualTo("completed");
    kick(customer);
    bench.settle();
    assertThat(bench.hears(customer).getString("text")).isEqualTo("Next");
    assertThat(room.event("conference-end").get("ReasonConferenceEnded"))
        .isEqualTo("last-participant-kicked");
  }

  @Test
  void the_answer_to_the_action_after_a_kick_is_a_switch() {
    bench.quirk("participant_action_answer", "ignored");
    kick(customer);
    bench.settle();
    assertThat(bench.app.seen("/next")).hasSize(1);
    assertThat(bench.status(customer)).isEqualTo("completed");
  }

  @Test
  void a_redirected_leg_leaves_the_room_and_lives_on() {
    // 2.4 [D]; 1.4 [D]: then it is 404.
    var sid = room.sid();
    room.agentIn(Bench.AGENT);
    bench.app.twiml("/elsewhere", "<Say>Elsewhere</Say><Pause length='60'/>");
    bench.rest("POST", "/Calls/" + customer + ".json", "Url", bench.app.url("/elsewhere"));
    bench.settle();
    assertThat(bench.hears(customer).getString("text")).isEqualTo("Elsewhere");
    assertThat(bench.participant(sid, customer).status()).isEqualTo(404);
    var left = room.event("participant-leave");
    assertThat(left.get("ReasonParticipantLeft")).isEqualTo("participant_updated_via_api");
    assertThat(left.get("ParticipantCallStatus")).isEqualTo("in-progress");
  }

  @Test
  void a_redirect_of_one_who_ends_the_room_on_exit_ends_it() {
    // 2.4 [L], trap 11.
    var agent = room.agentIn(Bench.AGENT, "EndConferenceOnExit", "true");
    bench.rest(
        "POST", "/Calls/" + agent + ".json", "Twiml", "<Response><Pause length='9'/></Response>");
    bench.settle();
    assertThat(bench.status(agent)).isEqualTo("in-progress");
    assertThat(bench.hears(customer).getString("text")).isEqualTo("Next");
  }

  @Test
  void the_action_of_a_leg_that_is_redirected_or_hangs_up_is_told_or_not() {
    // 2.2, open points 1 and 5: its answer is ignored.
    var document = "<Response><Pause length='9'/></Response>";
    bench.rest("POST", "/Calls/" + customer + ".json", "Twiml", document);
    bench.settle();
    assertThat(bench.app.seen("/next")).hasSize(1);
    assertThat(bench.sound(customer)).isEqualTo("document silence");
    bench.quirk("dial_action_on_own_redirect", "not_requested");
    bench.quirk("dial_action_on_hang_up", "not_requested");
    var second = room.caller("+15550100998");
    bench.rest("POST", "/Calls/" + second + ".json", "Twiml", document);
    room.caller("+15550100997");
    bench.hangsUp("+15550100997");
    bench.settle();
    assertThat(bench.app.seen("/next")).hasSize(1);
  }

  private int kick(String key) {
    return bench
        .rest("DELETE", "/Conferences/" + room.sid() + "/Participants/" + key + ".json")
        .status();
  }
}
