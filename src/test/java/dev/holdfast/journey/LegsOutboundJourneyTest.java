package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.LegsJourney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent is rung first and owns the Dial that rings the customer. */
class LegsOutboundJourneyTest extends LegsJourney {
  @Test
  void a_call_is_placed_the_agent_first_and_then_the_customer_who_sees_our_number() {
    String call = placed();
    String customer = sid(call, "customer");
    assertThat(sid(call, "agent-1")).isEqualTo(call);
    assertTalking(call);
    assertThat(state(call, "customer")).isEqualTo("talking");
    assertThat(sandbox().phone(CUSTOMER).toString()).contains(LEGS);
    assertThat(world().call(customer).get("call").textValue()).isEqualTo(call);
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer", "agent"})
  void whoever_is_held_hears_music_and_both_talk_again(String who) {
    String call = placed();
    String customer = sid(call, "customer");
    for (int i = 0; i < 3; i++) {
      assertThat(hold(call, "{\"leg\":\"" + who + "\"}").status()).isEqualTo(200);
      pass(20);
      if (who.equals("customer")) {
        assertHeld(customer, call);
      } else {
        assertHeld(call, customer);
      }
      resume(call);
      assertTalking(call);
    }
    sandbox().hangsUp(CUSTOMER, customer);
    pass(10);
    assertOver(call);
  }

  @Test
  void the_held_customer_hangs_up_and_the_agent_is_told() {
    String call = placed();
    hold(call);
    pass(10);
    sandbox().hangsUp(CUSTOMER, sid(call, "customer"));
    pass(10);
    assertThat(allHeard(call)).containsOnlyOnce("Your customer has hung up.");
    assertOver(call);
  }

  @Test
  void the_agent_hangs_up_and_is_rung_again_for_the_one_on_hold() {
    String call = placed();
    String customer = sid(call, "customer");
    hold(call);
    pass(10);
    sandbox().hangsUp(AGENT, call);
    pass(10);
    assertTalking(call);
    assertThat(hears(customer).get("with").get(0).textValue()).isEqualTo(sid(call, "agent-2"));
  }

  @Test
  void the_agent_hangs_up_while_talking_and_the_customer_is_let_go() {
    String call = placed();
    sandbox().hangsUp(AGENT, call);
    pass(10);
    assertOver(call);
  }

  @Test
  void the_agent_rejects_and_no_customer_is_rung() {
    sandbox().phone(AGENT, "{\"answers\":\"reject\"}");
    String call = placed();
    pass(10);
    assertOver(call);
    assertThat(sandbox().phone(CUSTOMER).toString()).doesNotContain(LEGS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"busy", "never", "reject"})
  void the_customer_cannot_be_had_and_the_agent_is_let_go(String how) {
    sandbox().phone(CUSTOMER, "{\"answers\":\"" + how + "\"}");
    String call = placed();
    pass(60);
    assertOver(call);
  }

  @Test
  void a_hold_is_refused_while_the_customer_rings() {
    sandbox().phone(CUSTOMER, "{\"answers\":\"never\"}");
    String call = placed();
    assertThat(hold(call).status()).isEqualTo(409);
    assertThat(hold(call).json().get("code").textValue()).isEqualTo("ringing");
  }
}
