package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, section 4.3: what it is to be on hold. */
class ConferenceHoldTest {
  private RoomBench room = RoomBench.fresh("");
  private Bench bench = room.bench;
  private String customer = "";
  private String agent = "";

  @BeforeEach
  void two_who_talk() {
    room = RoomBench.fresh("endConferenceOnExit='true'");
    bench = room.bench;
    customer = room.caller(Bench.CUSTOMER);
    agent = room.agentIn(Bench.AGENT, "Label", "agent");
    assertThat(bench.with(customer)).containsExactly(agent);
    assertThat(bench.with(agent)).containsExactly(customer);
  }

  @Test
  void a_held_customer_hears_the_hold_document_and_nobody_and_is_not_heard() {
    // [S][D][M].
    var held = room.hold(customer);
    assertThat(held.json().getBoolean("hold")).isTrue();
    assertThat(bench.sound(customer)).isEqualTo("hold say");
    assertThat(bench.with(customer)).isEmpty();
    assertThat(bench.sound(agent)).isEqualTo("document silence");
    assertThat(room.event("participant-hold").get("Hold")).isEqualTo("true");
    assertThat(bench.app.last("/hold").get("CallSid")).isEqualTo(customer);

    assertThat(room.update(customer, "Hold", "false").status()).isEqualTo(200);
    assertThat(bench.with(customer)).containsExactly(agent);
    assertThat(bench.with(agent)).containsExactly(customer);
    assertThat(room.event("participant-unhold").get("Hold")).isEqualTo("false");
  }

  @Test
  void the_first_customers_story_is_told_in_its_order() {
    room.hold(customer);
    room.update(customer, "Hold", "false");
    bench.hangsUp(Bench.CUSTOMER);
    bench.settle();
    assertThat(room.events())
        .containsExactly(
            "participant-join",
            "participant-join",
            "conference-start",
            "participant-hold",
            "participant-unhold",
            "participant-leave",
            "participant-leave",
            "conference-end");
    assertThat(bench.status(agent)).isEqualTo("completed");
  }

  @Test
  void to_resume_one_who_is_not_held_is_400_with_code_400() {
    // [L], seen live.
    var refused = room.update(customer, "Hold", "false");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().getInteger("code")).isEqualTo(400);
    bench.quirk("hold_false_when_not_held", "ok");
    assertThat(room.update(customer, "Hold", "false").status()).isEqualTo(200);
    assertThat(room.events()).doesNotContain("participant-unhold");
  }

  @Test
  void to_hold_twice_switches_the_music_or_is_refused() {
    // Unconfirmed.
    room.hold(customer);
    bench.app.twiml("/other", "<Say>Other</Say><Pause/>");
    room.update(customer, "Hold", "true", "HoldUrl", bench.app.url("/other"));
    assertThat(bench.hears(customer).getString("text")).isEqualTo("Other");
    assertThat(room.events().stream().filter("participant-hold"::equals)).hasSize(1);
    bench.quirk("hold_twice", "400");
    assertThat(room.hold(customer).status()).isEqualTo(400);
  }

  @Test
  void to_hold_before_the_start_is_a_switch() {
    // Expected as 400 by some, unproved.
    var waiting = RoomBench.fresh("startConferenceOnEnter='false'");
    var alone = waiting.caller(Bench.CUSTOMER);
    assertThat(waiting.hold(alone).status()).isEqualTo(200);
    assertThat(bench.sound(alone)).isEqualTo("hold say");
    waiting.update(alone, "Hold", "false");
    assertThat(bench.sound(alone)).isEqualTo("wait say");
    bench.quirk("hold_before_start", "400");
    assertThat(waiting.hold(alone).status()).isEqualTo(400);
  }

  @Test
  void end_conference_on_exit_cannot_be_changed_while_held_and_nobody_says_so() {
    // [M].
    room.hold(customer);
    var answer = room.update(customer, "EndConferenceOnExit", "false");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().getBoolean("end_conference_on_exit")).isTrue();
    room.update(customer, "Hold", "false");
    assertThat(
            room.update(customer, "EndConferenceOnExit", "false")
                .json()
                .getBoolean("end_conference_on_exit"))
        .isFalse();
    assertThat(room.events()).contains("participant-modify");
  }

  @Test
  void mute_and_hold_are_flags_of_their_own() {
    // [D].
    room.update(customer, "Muted", "true");
    assertThat(bench.with(agent)).isEmpty();
    assertThat(bench.with(customer)).containsExactly(agent);
    room.hold(customer);
    var back = room.update(customer, "Hold", "false").json();
    assertThat(back.getBoolean("muted")).isTrue();
    assertThat(bench.with(agent)).isEmpty();
    room.update(customer, "Muted", "no");
    assertThat(bench.with(agent)).containsExactly(customer);
    assertThat(room.events()).contains("participant-mute", "participant-unmute");
  }

  @Test
  void two_who_are_held_hear_each_their_own_and_a_third_stays() {
    // Unconfirmed (H).
    var third = room.agentIn("+15550100777", "Label", "third");
    room.hold(customer);
    room.hold("agent");
    assertThat(bench.sound(customer)).isEqualTo("hold say");
    assertThat(bench.sound(agent)).isEqualTo("hold say");
    assertThat(bench.with(third)).isEmpty();
    bench.hangsUp("+15550100777");
    bench.settle();
    assertThat(bench.participant(room.sid(), customer).json().getBoolean("hold")).isTrue();
  }

  @Test
  void a_held_one_who_hangs_up_leaves_as_everybody() {
    // [M]: with its endConferenceOnExit the room ends.
    room.hold(customer);
    bench.hangsUp(Bench.CUSTOMER);
    bench.settle();
    assertThat(room.event("conference-end").get("CallSidEndingConference")).isEqualTo(customer);
    assertThat(bench.status(agent)).isEqualTo("completed");
  }
}
