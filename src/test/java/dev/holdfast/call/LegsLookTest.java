package dev.holdfast.call;

import static dev.holdfast.call.LegCase.AGENT;
import static dev.holdfast.call.LegCase.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.call.Next.What;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What went wrong once in a story of two legs, each told as shortly as it can be: looks. */
class LegsLookTest {
  @Test
  void a_first_leg_that_does_not_ask_is_not_looked_at_without_end() {
    LegCase story = LegCase.arriving();
    story.passes(10);
    assertThat(story.due()).isInstanceOf(Act.Look.class);
    story.looks();
    assertThat(story.due()).isInstanceOf(Act.Nothing.class);
  }

  @Test
  void whom_a_dial_is_to_ring_is_not_given_up_before_it_has_begun() {
    LegCase story = LegCase.arriving();
    story.asks(CUSTOMER, 0);
    story.passes(4);
    story.looks();
    assertThat(story.leg(AGENT)).isInstanceOf(Leg.Ringing.class);
    assertThat(story.leg(CUSTOMER).party().leaving()).isEmpty();
  }

  @Test
  void a_look_that_was_overtaken_says_nothing() {
    LegCase story = LegCase.arriving();
    story.passes(10);
    Act look = story.due();
    story.asks(CUSTOMER, 0);
    Call before = story.call;
    Outcome.Status up = new Outcome.Status(LegCase.sid(CUSTOMER), "in-progress");
    story.told(
        look,
        new Outcome.Seen(Optional.empty(), List.of(), Map.of(CUSTOMER, up), Map.of(AGENT, 1)));
    assertThat(story.call.legs()).isEqualTo(before.legs());
    assertThat(story.call.lookAt()).isPresent();
  }

  @Test
  void a_second_look_moves_no_owner_into_a_room_before_its_child() {
    LegCase story = LegCase.talking();
    story.hold(Way.UPGRADE);
    story.looks();
    assertThat(story.leg(CUSTOMER).party().dueAt()).isEmpty();
    assertThat(story.due()).isInstanceOfSatisfying(Act.Move.class, LegsLookTest::isTheAgent);
  }

  @Test
  void a_leg_that_shall_go_goes_although_nobody_has_named_the_room() {
    LegCase story = LegCase.talking();
    story.hold(Way.UPGRADE);
    Asking asking = Parties.hangUp(story.call, LegCase.sid(AGENT), story.now);
    story.call = ((Asking.Wished) asking).call();
    assertThat(story.due()).isInstanceOf(Act.HangUp.class);
  }

  @Test
  void who_is_on_hold_and_between_two_documents_is_not_given_up() {
    LegCase story = LegCase.held();
    story.looks();
    story.passes(5);
    story.looks();
    assertThat(story.leg(CUSTOMER)).isInstanceOf(Leg.OnHold.class);
    assertThat(story.queueEnded(CUSTOMER, 2, "error")).isEqualTo(What.QUEUE);
  }

  @Test
  void who_was_on_hold_and_does_not_ask_any_more_does_something_else() {
    LegCase story = LegCase.held();
    story.looks();
    story.passes(18);
    story.looks();
    assertThat(story.leg(CUSTOMER).live()).isFalse();
  }

  @Test
  void an_agent_who_may_stay_is_fetched_out_of_a_queue_after_a_look_as_well() {
    LegCase story = LegCase.held();
    story.hears(CUSTOMER, "completed");
    story.looks(AGENT);
    assertThat(story.due()).isInstanceOfSatisfying(Act.Move.class, LegsLookTest::isTheAgent);
  }

  @Test
  void a_queue_in_which_nobody_is_found_is_not_dialled_again_at_once() {
    LegCase story = LegCase.held();
    story.resume();
    story.told(story.due(), new Outcome.Absent());
    assertThat(story.due()).isInstanceOf(Act.Nothing.class);
  }

  @Test
  void two_who_have_lost_each_other_meet_where_one_of_them_waits() {
    LegCase story = LegCase.held();
    story.resume();
    story.done();
    story.asks(AGENT, 3);
    story.call = Bridges.made(story.call, 1, story.now);
    story.dialEnded(AGENT, 3, "completed");
    story.passes(18);
    story.looks(CUSTOMER);
    assertThat(story.leg(CUSTOMER)).isInstanceOf(Leg.Resuming.class);
    assertThat(story.call.tie().isOwner(AGENT)).isTrue();
  }

  @Test
  void two_who_seem_to_talk_meet_again_when_one_of_them_waits_in_a_queue() {
    LegCase story = LegCase.held();
    story.resume();
    story.done();
    story.asks(AGENT, 3);
    story.call = Bridges.made(story.call, 1, story.now);
    story.looks(CUSTOMER);
    assertThat(story.leg(CUSTOMER)).isInstanceOf(Leg.Resuming.class);
    assertThat(story.call.tie().isOwner(AGENT)).isTrue();
  }

  @Test
  void who_lingers_is_met_and_not_given_up() {
    LegCase story = LegCase.held();
    story.resume();
    story.done();
    story.asks(AGENT, 3);
    story.call = Bridges.made(story.call, 1, story.now);
    story.asks(CUSTOMER, 3);
    story.dialEnded(AGENT, 3, "completed");
    story.passes(18);
    story.looks();
    assertThat(story.leg(CUSTOMER)).isInstanceOf(Leg.Resuming.class);
    assertThat(story.leg(AGENT)).isInstanceOf(Leg.Resuming.class);
  }

  @Test
  void a_leg_just_asked_to_come_back_is_given_time_whatever_was_doubtful_before() {
    LegCase story = LegCase.held();
    Leg customer = story.leg(CUSTOMER);
    story.call = story.call.with(customer.with(customer.party().triedAt(story.now)));
    story.passes(30);
    story.resume();
    story.looks();
    assertThat(story.leg(CUSTOMER).live()).isTrue();
  }

  @Test
  void a_queue_that_somebody_is_in_again_is_known_again() {
    LegCase story = LegCase.held();
    story.call = story.call.without(1);
    story.listens(CUSTOMER, 1, 2);
    assertThat(story.call.queue(1)).isPresent();
  }

  private static void isTheAgent(Act.Move move) {
    assertThat(move.label()).isEqualTo(AGENT);
  }
}
