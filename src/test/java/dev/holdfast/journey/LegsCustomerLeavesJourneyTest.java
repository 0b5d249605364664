package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.LegsJourney;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The customer hangs up, at whatever moment of a hold. */
class LegsCustomerLeavesJourneyTest extends LegsJourney {
  private static final String KEEP = "+15550102001";
  private static final String SLOW_QUESTIONS =
      "{\"on\":\"webhook\",\"path\":\"/twilio/next\",\"do\":\"delay\",\"delay\":\"PT3S\",\"times\":2}";

  LegsCustomerLeavesJourneyTest() {
    super(line("keep", KEEP, "customer-leaves", "keep"));
  }

  @Test
  void the_agent_of_a_held_customer_who_hangs_up_is_told_and_let_go() {
    String call = talk();
    String agent = sid(call, "agent-1");
    hold(call);
    pass(20);
    sandbox().hangsUp(CUSTOMER, call);
    pass(10);
    assertThat(allHeard(agent)).contains("Your customer has hung up.");
    assertOver(call);
    assertThat(resume(call).status()).isEqualTo(410);
  }

  @Test
  void the_agent_is_told_stays_if_the_line_says_so_and_hangs_up_later() {
    String call = talk(KEEP);
    String agent = sid(call, "agent-1");
    hold(call);
    pass(20);
    sandbox().hangsUp(CUSTOMER, call);
    pass(60);
    assertThat(allHeard(agent)).containsOnlyOnce("Your customer has hung up.");
    assertThat(status(agent)).isEqualTo("in-progress");
    assertThat(queues()).isEmpty();
    assertThat(world().call(call).get("state").textValue()).isEqualTo("waiting");
    sandbox().hangsUp(AGENT, agent);
    pass(2);
    assertOver(call);
  }

  @Test
  void an_agent_who_stays_can_be_hung_up_by_the_crm() {
    String call = talk(KEEP);
    String agent = sid(call, "agent-1");
    hold(call);
    sandbox().hangsUp(CUSTOMER, call);
    pass(10);
    world().crm("DELETE", "/v1/calls/" + call + "/legs/" + agent, "");
    pass(2);
    assertOver(call);
  }

  @Test
  void the_customer_of_a_held_agent_hangs_up_and_the_agent_is_let_go() {
    String call = talk();
    hold(call, "{\"leg\":\"agent\"}");
    pass(10);
    sandbox().hangsUp(CUSTOMER, call);
    pass(10);
    assertOver(call);
  }

  @Test
  void the_customer_hangs_up_while_talking() {
    String call = talk();
    sandbox().hangsUp(CUSTOMER, call);
    pass(10);
    assertOver(call);
  }

  @Test
  void the_customer_hangs_up_after_a_resume() {
    String call = talk();
    hold(call);
    pass(10);
    resume(call);
    sandbox().hangsUp(CUSTOMER, call);
    pass(10);
    assertOver(call);
  }

  @Test
  void the_customer_hangs_up_while_the_hold_is_only_asked() {
    String call = talk();
    fault(SLOW_QUESTIONS);
    assertThat(later("hold", call, "").status()).isEqualTo(202);
    world().pass(Duration.ofSeconds(1));
    sandbox().hangsUp(CUSTOMER, call);
    pass(15);
    assertOver(call);
  }

  @Test
  void the_customer_hangs_up_while_the_agent_is_to_be_held() {
    String call = talk();
    fault(SLOW_QUESTIONS);
    later("hold", call, "{\"leg\":\"agent\"}");
    world().pass(Duration.ofSeconds(1));
    sandbox().hangsUp(CUSTOMER, call);
    pass(15);
    assertOver(call);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 300, 700, 1000, 1300, 1500, 1800})
  void the_customer_hangs_up_while_the_two_are_being_joined(int after) {
    String call = talk();
    hold(call);
    pass(10);
    later("resume", call, "");
    world().pass(Duration.ofMillis(after));
    sandbox().hangsUp(CUSTOMER, call);
    pass(15);
    assertOver(call);
  }

  @Test
  void the_caller_hangs_up_while_the_agent_rings() {
    sandbox().phone(AGENT, "{\"answers\":\"never\"}");
    String call = talk();
    sandbox().hangsUp(CUSTOMER, call);
    pass(10);
    assertOver(call);
  }
}
