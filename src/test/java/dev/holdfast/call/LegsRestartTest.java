package dev.holdfast.call;

import static dev.holdfast.call.LegCase.AGENT;
import static dev.holdfast.call.LegCase.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.call.Next.What;
import org.junit.jupiter.api.Test;

/** What a look makes of a call on legs that nobody could look after for a while. */
class LegsRestartTest {
  @Test
  void who_waits_still_where_the_two_have_just_met_is_not_on_hold_by_that() {
    LegCase story = LegCase.held();
    story.resume();
    story.done();
    story.asks(AGENT, 3);
    story.call = Bridges.made(story.call, 1, story.now);
    story.hold();
    story.seenIn(1, CUSTOMER);
    assertThat(story.leg(CUSTOMER)).isInstanceOf(Leg.Holding.class);
    assertThat(story.due()).isInstanceOf(Act.Move.class);
    story.seenIn(2, CUSTOMER);
    assertThat(story.leg(CUSTOMER)).isInstanceOf(Leg.OnHold.class);
  }

  @Test
  void who_is_on_hold_and_waits_in_another_queue_of_ours_is_asked_again() {
    LegCase story = LegCase.held();
    story.seenIn(7, CUSTOMER);
    assertThat(story.due())
        .isInstanceOfSatisfying(
            Act.Move.class, move -> assertThat(move.label()).isEqualTo(CUSTOMER));
    assertThat(story.asks(CUSTOMER, 2)).isEqualTo(What.QUEUE);
  }

  @Test
  void a_hold_whose_time_has_passed_while_nobody_was_there_is_asked_once_more() {
    LegCase story = LegCase.talking();
    story.hold();
    story.passes(30);
    assertThat(story.due()).isInstanceOf(Act.Look.class);
    story.looks();
    assertThat(story.leg(CUSTOMER)).isInstanceOf(Leg.Holding.class);
    assertThat(story.due()).isInstanceOfSatisfying(Act.Move.class, LegsRestartTest::isTheAgent);
    story.passes(15);
    story.due();
    assertThat(story.leg(CUSTOMER)).isInstanceOf(Leg.Talking.class);
  }

  @Test
  void a_hold_that_nobody_could_look_after_for_minutes_is_not_wanted_any_more() {
    LegCase story = LegCase.talking();
    story.hold();
    story.passes(90);
    story.due();
    assertThat(story.leg(CUSTOMER)).isInstanceOf(Leg.Talking.class);
  }

  private static void isTheAgent(Act.Move move) {
    assertThat(move.label()).isEqualTo(AGENT);
  }
}
