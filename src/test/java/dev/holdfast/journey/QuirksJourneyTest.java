package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.LegsJourney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Twilio does not document about legs makes no difference, whichever way it is. */
class QuirksJourneyTest extends LegsJourney {
  @ParameterizedTest
  @CsvSource({
    "dial_action_on_own_redirect, not_requested",
    "dial_action_on_hang_up, not_requested",
    "enqueue_action_on_hang_up, not_requested",
    "dial_goes_on, after_a_second",
    "dial_call_status_after_child_redirect, answered",
    "dial_call_status_after_child_redirect, no-answer",
    "redirect_ringing_child, ok",
    "whisper_failure, hang_up",
    "queue_peer_on_dialer_redirect, hung_up",
    "queue_action_call_sid, dequeued",
    "dial_queue_call_sid, dequeued",
    "dial_queue_end_status, answered",
    "dial_queue_timeout_status, failed",
    "dial_missing_queue, error",
    "dial_missing_queue, waits",
    "queue_dialer_hears, silence",
    "queue_wait_failure, silence",
    "delete_non_empty_queue, 409",
    "complete_ended_call, 21220",
  })
  void holds_and_resumes_go_the_same_way_and_nobody_is_dropped(String quirk, String value) {
    sandbox().quirk(quirk, value);
    String call = talk();
    for (String leg : new String[] {"customer", "agent", "agent"}) {
      assertThat(hold(call, "{\"leg\":\"" + leg + "\"}").status()).isEqualTo(200);
      pass(3);
      resume(call);
      assertTalking(call);
    }
    sandbox().hangsUp(CUSTOMER, call);
    pass(10);
    assertThat(world().call(call).get("state").textValue()).isEqualTo("ended");
    assertThat(queues()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "hold_before_start, 400",
    "conference_shows_init, until_two",
    "conference_join_takes, one_second",
    "dial_call_status_after_child_redirect, no-answer",
    "dial_goes_on, after_a_second",
  })
  void an_upgrade_goes_the_same_way_and_nobody_is_dropped(String quirk, String value) {
    sandbox().quirk(quirk, value);
    String call = talk();
    later("hold", call, "{\"path\":\"upgrade\"}");
    pass(5);
    assertThat(state(call, "customer")).isEqualTo("on-hold");
    assertThat(hears(call).get("source").textValue()).isEqualTo("hold");
    resume(call);
    assertTalking(call);
  }

  @Test
  void a_dialer_whom_twilio_hangs_up_is_rung_again_and_the_one_on_hold_is_not_lost() {
    sandbox().quirk("dialer_peer_on_queue_redirect", "hung_up");
    String call = talk();
    hold(call);
    resume(call);
    later("hold", call, "");
    pass(10);
    assertThat(state(call, "agent-1")).isEqualTo("ended");
    assertThat(state(call, "agent-2")).as("%s", timeline(call)).isEqualTo("talking");
    assertTalking(call);
  }
}
