package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.LegsQuirks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Twilio leaves undocumented about queues, the other way round. */
class LegsQueueQuirksJourneyTest extends LegsQuirks {
  List<String> queued() {
    List<String> all = choices("queue_.*|enqueue_.*|delete_non_empty_queue|complete_.*");
    assertThat(all).hasSizeGreaterThan(5);
    return all;
  }

  List<String> moves() {
    return choices("dial_action_.*|dial_call_status_after_child_redirect|queue_peer_.*");
  }

  @ParameterizedTest
  @MethodSource("queued")
  void a_caller_is_held_and_comes_back(String quirk) {
    quirk(quirk);
    tell(talk());
  }

  @ParameterizedTest
  @MethodSource("moves")
  void a_customer_who_was_called_is_held_and_comes_back(String quirk) {
    quirk(quirk);
    tell(placed());
  }

  /**
   * If moving the leg that waited in a queue hung up the one who had dialled the queue, two who
   * came back once could not be parted again without a loss: the one that may be moved is the very
   * one that drops the other. The reference (3.3) says that it is not so, medium to high.
   */
  @Test
  void if_twilio_dropped_the_dialler_of_a_queue_the_agent_would_be_rung_again() {
    quirk("dialer_peer_on_queue_redirect=hung_up");
    String call = talk();
    assertThat(hold(call).status()).isEqualTo(200);
    resume(call);
    assertTalking(call);
    hold(call);
    pass(10);
    assertThat(state(call, "agent-1")).isEqualTo("ended");
    assertTalking(call);
    assertThat(state(call, "agent-2")).isEqualTo("talking");
    sandbox().hangsUp(CUSTOMER, call);
    pass(10);
    assertOver(call);
  }
}
