package dev.holdfast.call;

import static dev.holdfast.call.LegCase.AGENT;
import static dev.holdfast.call.LegCase.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.call.Next.What;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What went wrong once in a story of two legs, each told as shortly as it can be: questions. */
class LegsTest {
  @Test
  void a_placed_call_is_over_when_its_agent_cannot_be_had() {
    LegCase story = LegCase.placed();
    story.hears(AGENT, "no-answer");
    assertThat(story.call.endedAt()).isPresent();
  }

  @Test
  void the_end_of_an_earlier_dial_is_not_the_end_of_this_one() {
    LegCase story = LegCase.arriving();
    story.asks(CUSTOMER, 0);
    story.hears(AGENT, "busy");
    story.looks();
    story.done();
    story.asks(CUSTOMER, 2);
    assertThat(story.dialEnded(CUSTOMER, 1, "busy")).isEqualTo(What.DIAL);
    assertThat(story.leg(new Label("agent-2"))).isInstanceOf(Leg.Ringing.class);
  }

  @Test
  void an_owner_that_was_told_to_dial_by_itself_is_not_moved_any_more() {
    LegCase story = LegCase.arriving();
    story.asks(CUSTOMER, 0);
    story.hears(AGENT, "busy");
    story.looks();
    Act move = story.due();
    story.dialEnded(CUSTOMER, 1, "busy");
    assertThat(move).isInstanceOf(Act.Move.class);
    assertThat(Acts.stillDue(story.call, move)).isFalse();
  }

  @Test
  void a_caller_who_lingers_does_not_ring_the_agent_again() {
    LegCase story = LegCase.arriving();
    story.asks(CUSTOMER, 0);
    assertThat(story.dialEnded(CUSTOMER, 1, "completed")).isEqualTo(What.LINGER);
    assertThat(story.asks(CUSTOMER, 1)).isEqualTo(What.LINGER);
  }

  @Test
  void a_late_question_does_not_break_what_joins_two() {
    LegCase story = talkingAgain();
    assertThat(story.asks(AGENT, 3)).isEqualTo(What.LINGER);
    assertThat(story.asks(AGENT, 3)).isEqualTo(What.LINGER);
    assertThat(story.asks(AGENT, 2)).isEqualTo(What.LINGER);
    assertThat(story.call.state()).isEqualTo("talking");
  }

  @Test
  void whoever_lingers_and_asks_again_has_lost_the_other_one() {
    LegCase story = talkingAgain();
    story.asks(AGENT, 3);
    story.asks(AGENT, story.leg(AGENT).party().turn());
    assertThat(story.leg(AGENT)).isInstanceOf(Leg.Waiting.class);
  }

  @Test
  void a_late_notice_of_a_redirect_does_not_break_what_joins_two() {
    LegCase story = talkingAgain();
    story.queueEnded(CUSTOMER, 2, "redirected");
    story.queueEnded(CUSTOMER, 2, "error");
    assertThat(story.call.state()).isEqualTo("talking");
  }

  @Test
  void a_question_asked_again_is_not_told_to_dial_a_queue_that_is_gone() {
    LegCase story = LegCase.held();
    story.resume();
    story.asks(AGENT, 3, Optional.empty(), Optional.empty(), "same");
    story.hears(CUSTOMER, "completed");
    What what = story.asks(AGENT, 3, Optional.empty(), Optional.empty(), "same");
    assertThat(what).isNotEqualTo(What.JOIN_QUEUE);
  }

  @Test
  void a_hold_that_nobody_showed_after_a_redirect_brings_the_two_together() {
    LegCase story = LegCase.talking();
    story.hold();
    story.done();
    story.dialEnded(CUSTOMER, 1, "completed");
    story.passes(15);
    story.due();
    assertMeet(story);
  }

  @Test
  void a_redirect_that_may_have_been_done_is_not_taken_for_none() {
    LegCase story = LegCase.talking();
    story.hold();
    story.told(story.due(), new Outcome.Doubtful("lost"));
    story.passes(4);
    story.looks();
    story.told(story.due(), new Outcome.NotReached("busy"));
    assertThat(story.leg(CUSTOMER)).isInstanceOf(Leg.Holding.class);
    story.passes(11);
    story.due();
    assertMeet(story);
  }

  /** Held and brought back: the agent has dialled the customer's queue. */
  private static LegCase talkingAgain() {
    LegCase story = LegCase.held();
    story.resume();
    story.done();
    story.asks(AGENT, 3);
    story.call = Bridges.made(story.call, 1, story.now);
    story.now = story.now.plus(Duration.ofSeconds(1));
    assertThat(story.call.state()).isEqualTo("talking");
    return story;
  }

  /**
   * The child waits in a queue and goes first; the owner of what may still be a Dial fetches it.
   */
  private static void assertMeet(LegCase story) {
    assertThat(story.leg(CUSTOMER)).isInstanceOf(Leg.Resuming.class);
    assertThat(story.leg(CUSTOMER).party().failure()).isPresent();
    assertThat(story.leg(CUSTOMER).party().dueAt()).isEmpty();
    assertThat(story.leg(AGENT).party().dueAt()).isPresent();
    assertThat(story.call.tie().isOwner(CUSTOMER)).isTrue();
  }
}
