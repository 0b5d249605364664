package dev.holdfast.registry;

import static dev.holdfast.registry.Samples.at;
import static dev.holdfast.registry.Samples.call;
import static dev.holdfast.registry.Samples.sid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.call.Leg;
import dev.holdfast.desk.Placement;
import dev.holdfast.desk.Registry.Decided;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is forgotten, and when, on each database. */
@ParameterizedClass
@EnumSource(Engine.class)
class ForgottenTest extends HistoryCase {
  ForgottenTest(Engine engine) {
    super(engine);
  }

  @Test
  void what_is_too_old_is_forgotten_as_a_whole() {
    over(1);
    over(2);
    history.take(at(100), 10);
    assertThat(history.forgetCalls(at(39), 10)).isZero();
    assertThat(history.forgetCalls(at(40), 10)).isEqualTo(1);
    assertThat(registry.find(ONE)).isEmpty();
    assertThat(registry.timeline(ONE)).isEmpty();
    assertThat(rows("past_legs")).isEqualTo(2);
    assertThat(registry.find(sid(2))).isPresent();
  }

  @Test
  void events_are_forgotten_after_their_call_has_gone_and_their_numbers_go_on() {
    over(1);
    long events = rows("events");
    assertThat(history.forgetEvents(at(500), 100)).as("its call is not over").isZero();
    history.take(at(100), 10);
    assertThat(history.forgetEvents(at(500), 2)).isEqualTo(2);
    while (history.forgetEvents(at(500), 2) > 0) {
      assertThat(rows("events")).isLessThan(events);
    }
    assertThat(rows("events")).isZero();

    Leg again = call(1).legs().get(0);
    registry.decide(ONE, call -> new Decided<>(call.with(again.ended("again", at(90))), true));
    registry.decide(ONE, call -> new Decided<>(call.with(again), true));
    registry.decide(ONE, call -> new Decided<>(call.with(again.ended("again", at(91))), true));
    assertThat(numbers()).isNotEmpty().allMatch(number -> number > events);
  }

  @Test
  void how_far_events_are_forgotten_is_known_even_of_those_that_nobody_has_read() {
    SqlFeed feed = new SqlFeed(database);
    over(1);
    long read = feed.end();
    over(2);
    history.take(at(100), 10);
    while (history.forgetEvents(at(500), 100) > 0) {
      assertThat(feed.forgotten()).isGreaterThanOrEqualTo(read);
    }
    assertThat(rows("events")).isZero();
    assertThat(feed.forgotten()).isGreaterThan(read);
  }

  @Test
  void what_is_still_to_be_told_is_never_forgotten_and_what_was_given_up_in_its_own_time() {
    over(1);
    history.take(at(100), 10);
    database.write(handle -> handle.execute("update events set state = 'waiting'"));
    assertThat(history.forgetEvents(at(9_000), 100)).isZero();
    assertThat(history.forgetDeadLetters(at(9_000), 100)).isZero();
    database.write(handle -> handle.execute("update events set state = 'dead'"));
    assertThat(history.forgetEvents(at(9_000), 100)).isZero();
    assertThat(history.forgetDeadLetters(at(9_000), 100)).isPositive();
    assertThat(rows("events")).isZero();
  }

  @Test
  void a_placement_is_forgotten_when_no_call_of_it_can_come_any_more() {
    registry.placed(
        new Placement("p1", "sales", Samples.LINE.agent(), Samples.customer(1).address(), at(5)));
    assertThat(history.forgetPlacements(at(4), 10)).isZero();
    assertThat(history.forgetPlacements(at(5), 10)).isEqualTo(1);
    assertThat(registry.placement("p1")).isEmpty();
  }

  @Test
  void the_tables_of_the_history_have_the_columns_of_the_others_in_their_order() {
    for (String table : List.of("calls", "legs", "holds", "hold_queues", "timeline")) {
      assertThat(columns("past_" + table)).isEqualTo(columns(table)).isNotEmpty();
    }
  }
}
