package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.LegsJourney;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On legs, Twilio is busy, gone, or does things late; and its questions get lost. */
class LegsBadDayJourneyTest extends LegsJourney {
  private static final String MOVE =
      "{\"on\":\"rest\",\"method\":\"POST\",\"path\":\"/Calls/CA\",\"params\":{\"Url\":\"next\"},";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"do\":\"status\",\"status\":429,\"times\":2}",
        "\"do\":\"status\",\"status\":500,\"times\":1}",
        "\"do\":\"reset\",\"times\":1}",
        "\"do\":\"duplicate\",\"times\":1}",
        "\"do\":\"apply_then_status\",\"status\":500,\"times\":1}",
        "\"do\":\"apply_then_reset\",\"times\":1}"
      })
  void a_hold_and_a_resume_that_twilio_answers_badly_come_about_all_the_same(String how) {
    String call = talk();
    fault(MOVE + how);
    assertThat(later("hold", call, "").status()).isIn(200, 202);
    pass(6);
    assertThat(state(call, "customer")).as("%s", timeline(call)).isEqualTo("on-hold");
    assertHeld(call, sid(call, "agent-1"));
    heal();
    fault(MOVE + how);
    resume(call);
    pass(6);
    assertTalking(call);
    sandbox().hangsUp(CUSTOMER, call);
    pass(10);
    assertOver(call);
  }

  @Test
  void twilio_cannot_be_reached_and_the_two_talk_on() {
    String call = talk();
    fault(MOVE + "\"do\":\"status\",\"status\":429}");
    Http.Answered no = hold(call);
    assertThat(no.status()).isEqualTo(503);
    assertThat(no.header("Retry-After")).isNotEmpty();
    assertThat(state(call, "customer")).isEqualTo("talking");
    assertTalking(call);
    heal();
    assertThat(hold(call).status()).isEqualTo(200);
    pass(5);
    assertHeld(call, sid(call, "agent-1"));
  }

  @Test
  void twilio_refuses_and_the_two_talk_on() {
    String call = talk();
    fault(MOVE + "\"do\":\"status\",\"status\":400}");
    assertThat(hold(call).status()).isEqualTo(502);
    pass(5);
    assertThat(state(call, "customer")).isEqualTo("talking");
    assertTalking(call);
  }

  @Test
  void a_resume_that_twilio_cannot_be_asked_for_stays_asked_and_comes_about_later() {
    String call = talk();
    hold(call);
    pass(5);
    fault(MOVE + "\"do\":\"status\",\"status\":429}");
    assertThat(later("resume", call, "").status()).isIn(202, 503);
    pass(10);
    assertHeld(call, sid(call, "agent-1"));
    assertThat(state(call, "customer")).isEqualTo("resuming");
    heal();
    pass(15);
    assertTalking(call);
  }

  @Test
  void a_hold_that_is_lost_for_good_fails_and_the_two_who_may_have_parted_meet_again() {
    String call = talk();
    fault(MOVE + "\"do\":\"reset\"}");
    assertThat(later("hold", call, "").status()).isEqualTo(202);
    pass(25);
    // Nobody has moved, but no answer has said so: the two hear each other all the time.
    assertThat(timeline(call)).contains("customer: hold failed: not shown in time");
    assertTalking(call);
    heal();
    pass(25);
    assertThat(state(call, "customer")).as("%s", timeline(call)).isEqualTo("talking");
    assertTalking(call);
  }

  @Test
  void a_hold_that_twilio_applies_after_it_was_given_up_leaves_nobody_alone() {
    String call = talk();
    fault(MOVE + "\"do\":\"apply_later\",\"delay\":\"PT20S\",\"times\":1}");
    fault(MOVE + "\"do\":\"reset\",\"times\":30}");
    later("hold", call, "");
    pass(19);
    heal();
    pass(25);
    assertThat(state(call, "customer")).as("%s", timeline(call)).isEqualTo("talking");
    assertTalking(call);
  }

  @Test
  void a_hold_that_twilio_applies_again_after_the_resume_is_undone() {
    String call = talk();
    fault(MOVE + "\"do\":\"apply_later\",\"delay\":\"PT12S\",\"times\":1}");
    later("hold", call, "");
    pass(3);
    assertHeld(call, sid(call, "agent-1"));
    resume(call);
    assertTalking(call);
    pass(25);
    assertThat(state(call, "customer")).as("%s", timeline(call)).isEqualTo("talking");
    assertTalking(call);
  }

  @Test
  void a_resume_that_twilio_applies_late_joins_them_once() {
    String call = talk();
    hold(call);
    pass(5);
    fault(MOVE + "\"do\":\"apply_later\",\"delay\":\"PT5S\",\"times\":1}");
    resume(call);
    pass(20);
    assertThat(state(call, "customer")).as("%s", timeline(call)).isEqualTo("talking");
    assertTalking(call);
  }

  @Test
  void the_answer_of_the_agent_was_not_told_and_a_hold_asks_before_it_refuses() {
    fault("{\"on\":\"webhook\",\"path\":\"/events/call\",\"do\":\"drop\"}");
    String call = talk();
    assertThat(state(call, "agent-1")).isEqualTo("ringing");
    assertThat(hold(call).status()).isEqualTo(200);
    assertThat(state(call, "customer")).as("%s", timeline(call)).isEqualTo("on-hold");
    assertHeld(call, sid(call, "agent-1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"do\":\"status\",\"status\":500,\"times\":1}",
        "\"do\":\"status\",\"status\":500,\"times\":4}",
        "\"do\":\"delay\",\"delay\":\"PT4S\",\"times\":1}",
        "\"do\":\"delay\",\"delay\":\"PT4S\",\"times\":2}",
        "\"do\":\"drop\",\"times\":1}",
        "\"do\":\"reset\",\"times\":1}",
        "\"do\":\"duplicate\",\"times\":2}",
        "\"do\":\"apply_then_reset\",\"times\":1}"
      })
  void a_question_that_gets_lost_is_asked_again_and_nobody_is_dropped(String how) {
    String call = talk();
    String next = "{\"on\":\"webhook\",\"path\":\"/twilio/next\",";
    fault(next + how);
    later("hold", call, "");
    pass(12);
    assertThat(state(call, "customer")).as("%s", timeline(call)).isEqualTo("on-hold");
    assertHeld(call, sid(call, "agent-1"));
    heal();
    fault(next + how);
    resume(call);
    pass(15);
    assertThat(state(call, "customer")).as("%s", timeline(call)).isEqualTo("talking");
    assertTalking(call);
  }

  @ParameterizedTest
  @ValueSource(strings = {"duplicate", "swap", "drop"})
  void what_happened_to_legs_is_told_twice_in_disorder_or_never(String how) {
    fault("{\"on\":\"webhook\",\"path\":\"/events/call\",\"do\":\"" + how + "\"}");
    String call = talk();
    for (String leg : List.of("customer", "agent")) {
      assertThat(hold(call, "{\"leg\":\"" + leg + "\"}").status()).isEqualTo(200);
      assertThat(world().call(call).get("state").textValue()).isEqualTo("on-hold");
      resume(call);
      assertTalking(call);
    }
    sandbox().hangsUp(AGENT, sid(call, "agent-1"));
    pass(20);
    world().app().settle();
    pass(10);
    assertThat(sandbox().live()).as("%s", timeline(call)).isEmpty();
  }
}
