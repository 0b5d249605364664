package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.LegsJourney;
import org.junit.jupiter.api.Test;

/** Documents that come back to ask: a leg whose nudge was lost moves at the next asking. */
class LegsHealingJourneyTest extends LegsJourney {
  @Test
  void a_parked_leg_whose_nudge_is_lost_comes_back_by_itself() {
    String call = talk();
    hold(call);
    // Nothing that we send gets through any more.
    fault("{\"on\":\"rest\",\"method\":\"POST\",\"path\":\"/Calls/\",\"do\":\"reset\"}");
    later("resume", call, "");
    pass(25);
    assertTalking(call);
    assertThat(state(call, "customer")).isEqualTo("talking");
  }

  @Test
  void a_held_leg_whose_nudge_is_lost_leaves_its_queue_by_itself() {
    String call = talk();
    hold(call);
    fault("{\"on\":\"rest\",\"method\":\"POST\",\"path\":\"/Calls/\",\"do\":\"reset\"}");
    later("hold", call, "{\"path\":\"upgrade\"}");
    pass(130);
    assertThat(world().call(call).get("path").textValue()).isEqualTo("conference");
    // The hold itself was given up long before; but nobody is left where the record does not know.
    assertThat(state(call, "customer")).isEqualTo("talking");
    assertTalking(call);
    assertThat(queues()).isEmpty();
  }
}
