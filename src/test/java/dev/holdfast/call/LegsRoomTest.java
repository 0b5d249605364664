package dev.holdfast.call;

import static dev.holdfast.call.LegCase.AGENT;
import static dev.holdfast.call.LegCase.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.call.Next.What;
import org.junit.jupiter.api.Test;

/** What went wrong once in a story of two legs, each told shortly: on the way into a room. */
class LegsRoomTest {
  @Test
  void an_old_question_does_not_put_a_leg_out_of_its_room() {
    LegCase story = upgraded();
    assertThat(story.asks(AGENT, 2)).isEqualTo(What.JOIN_ROOM);
    assertThat(story.dialEnded(CUSTOMER, 1, "completed")).isEqualTo(What.JOIN_ROOM);
    assertThat(story.leg(AGENT).party().leaving()).isEmpty();
    assertThat(story.leg(CUSTOMER).party().leaving()).isEmpty();
  }

  @Test
  void a_follower_told_to_go_into_the_room_is_not_moved_as_well() {
    LegCase story = moving();
    Party follower = story.leg(CUSTOMER).party();
    Act move = new Act.Move(story.call.id(), LegCase.sid(CUSTOMER), CUSTOMER, follower.turn());
    story.dialEnded(CUSTOMER, 1, "completed");
    assertThat(Acts.stillDue(story.call, move)).isFalse();
  }

  @Test
  void whoever_came_into_the_room_before_twilio_answered_is_still_to_be_held_there() {
    LegCase story = LegCase.placed();
    story.asks(AGENT, 0);
    story.hears(CUSTOMER, "in-progress");
    story.hold(Way.UPGRADE);
    Act move = story.due();
    story.asks(CUSTOMER, 2);
    story.joins(CUSTOMER, 1);
    story.told(move, new Outcome.Done());
    story.dialEnded(AGENT, 1, "completed");
    story.joins(AGENT, 2);
    assertThat(story.due()).isInstanceOf(Act.Hold.class);
  }

  @Test
  void who_was_fetched_into_the_room_is_held_there_though_twilio_answers_last() {
    LegCase story = moving();
    story.joins(AGENT, 1);
    story.passes(4);
    story.looks();
    Act move = story.due();
    story.asks(CUSTOMER, 2);
    story.joins(CUSTOMER, 2);
    story.told(move, new Outcome.Done());
    assertThat(story.due()).isInstanceOf(Act.Hold.class);
  }

  @Test
  void a_hold_given_up_on_the_way_into_a_room_moves_no_owner() {
    LegCase story = LegCase.talking();
    story.hold(Way.UPGRADE);
    story.told(story.due(), new Outcome.Doubtful("lost"));
    story.passes(15);
    story.due();
    assertThat(story.leg(CUSTOMER)).isInstanceOf(Leg.Resuming.class);
    assertThat(story.leg(CUSTOMER).party().dueAt()).isEmpty();
  }

  @Test
  void a_late_join_brings_no_leg_of_a_call_that_is_over_back() {
    LegCase story = upgraded();
    story.hears(CUSTOMER, "completed");
    story.hears(AGENT, "completed");
    story.joins(CUSTOMER, 9);
    assertThat(story.call.live()).isEmpty();
  }

  /** The agent has been told where to go; the customer follows. */
  private static LegCase moving() {
    LegCase story = LegCase.talking();
    story.hold(Way.UPGRADE);
    story.done();
    story.asks(AGENT, 2);
    return story;
  }

  private static LegCase upgraded() {
    LegCase story = moving();
    story.joins(AGENT, 1);
    story.dialEnded(CUSTOMER, 1, "completed");
    story.joins(CUSTOMER, 2);
    return story;
  }
}
