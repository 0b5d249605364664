package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.LegsJourney;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent hangs up, or cannot be had: the line's ending decides what becomes of the customer. */
class LegsAgentLeavesJourneyTest extends LegsJourney {
  private static final String ANOTHER = "+15550102002";
  private static final String SORRY = "+15550102003";
  private static final String APOLOGY = "nobody can take your call";
  private static final String SLOW_QUESTIONS =
      "{\"on\":\"webhook\",\"path\":\"/twilio/next\",\"do\":\"delay\",\"delay\":\"PT3S\",\"times\":2}";

  LegsAgentLeavesJourneyTest() {
    super(lines());
  }

  private static Map<String, String> lines() {
    Map<String, String> all = new HashMap<>();
    all.putAll(
        line(
            "colleague",
            ANOTHER,
            "agent-leaves",
            "another",
            "nobody-answers",
            "another",
            "another",
            COLLEAGUE));
    all.putAll(line("regret", SORRY, "agent-leaves", "apologise", "nobody-answers", "apologise"));
    return all;
  }

  @Test
  void the_agent_is_rung_again_and_joined_with_the_one_on_hold() {
    String call = held(LEGS);
    sandbox().hangsUp(AGENT, sid(call, "agent-1"));
    world().rest();
    assertThat(state(call, "customer")).isEqualTo("on-hold");
    assertThat(hears(call).get("source").textValue()).isEqualTo("queue");
    pass(8);
    assertTogetherWith(call, "agent-2");
    assertThat(hold(call).status()).as("%s", timeline(call)).isEqualTo(200);
    pass(5);
    assertHeld(call, sid(call, "agent-2"));
    resume(call);
    assertTogetherWith(call, "agent-2");
    sandbox().hangsUp(AGENT, sid(call, "agent-2"));
    pass(10);
    assertOver(call);
  }

  @Test
  void the_agent_is_busy_when_rung_again_and_the_customer_is_told() {
    String call = held(LEGS);
    sandbox().phone(AGENT, "{\"answers\":\"busy\"}");
    sandbox().hangsUp(AGENT, sid(call, "agent-1"));
    pass(30);
    assertThat(allHeard(call)).containsOnlyOnce(APOLOGY);
    assertOver(call);
  }

  @Test
  void the_agent_does_not_answer_when_rung_again_and_the_customer_is_told() {
    String call = held(LEGS);
    sandbox().phone(AGENT, "{\"answers\":\"never\"}");
    sandbox().hangsUp(AGENT, sid(call, "agent-1"));
    pass(20);
    assertThat(state(call, "customer")).isEqualTo("on-hold");
    pass(60);
    assertThat(allHeard(call)).containsOnlyOnce(APOLOGY);
    assertOver(call);
  }

  @Test
  void a_colleague_is_rung_for_the_one_on_hold() {
    String call = held(ANOTHER);
    sandbox().hangsUp(AGENT, sid(call, "agent-1"));
    pass(8);
    assertThat(leg(call, "agent-2").get("address").textValue()).isEqualTo(COLLEAGUE);
    assertTogetherWith(call, "agent-2");
    sandbox().hangsUp(CUSTOMER, call);
    pass(5);
    assertOver(call);
  }

  @Test
  void the_one_on_hold_hears_an_apology() {
    String call = held(SORRY);
    sandbox().hangsUp(AGENT, sid(call, "agent-1"));
    pass(20);
    assertThat(allHeard(call)).containsOnlyOnce(APOLOGY);
    assertOver(call);
  }

  @Test
  void the_customer_hangs_up_while_the_agent_is_rung_again() {
    String call = held(LEGS);
    sandbox().phone(AGENT, "{\"answers\":\"never\"}");
    sandbox().hangsUp(AGENT, sid(call, "agent-1"));
    pass(5);
    sandbox().hangsUp(CUSTOMER, call);
    pass(10);
    assertOver(call);
  }

  @Test
  void the_agent_hangs_up_while_talking() {
    String call = talk();
    sandbox().hangsUp(AGENT, sid(call, "agent-1"));
    pass(10);
    assertOver(call);
  }

  @Test
  void the_held_agent_hangs_up_and_the_customer_is_not_left_alone() {
    String call = talk();
    hold(call, "{\"leg\":\"agent\"}");
    pass(10);
    sandbox().hangsUp(AGENT, sid(call, "agent-1"));
    pass(20);
    assertOver(call);
  }

  @Test
  void the_agent_hangs_up_while_the_hold_is_only_asked_and_is_rung_again() {
    String call = talk();
    fault(SLOW_QUESTIONS);
    later("hold", call, "");
    world().pass(Duration.ofSeconds(1));
    sandbox().hangsUp(AGENT, sid(call, "agent-1"));
    pass(15);
    assertTogetherWith(call, "agent-2");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 300, 700, 1000, 1300, 1500, 1800})
  void the_agent_hangs_up_while_the_two_are_being_joined(int after) {
    String call = held(LEGS);
    later("resume", call, "");
    world().pass(Duration.ofMillis(after));
    sandbox().hangsUp(AGENT, sid(call, "agent-1"));
    pass(20);
    if (world().call(call).get("state").textValue().equals("ended")) {
      assertOver(call);
      assertThat(timeline(call)).contains("customer: is back");
    } else {
      assertTogetherWith(call, "agent-2");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"never", "busy", "reject"})
  void the_agent_cannot_be_had_and_the_caller_is_told(String how) {
    sandbox().phone(AGENT, "{\"answers\":\"" + how + "\"}");
    String call = talk(SORRY);
    pass(60);
    assertThat(allHeard(call)).containsOnlyOnce(APOLOGY);
    assertOver(call);
  }

  @ParameterizedTest
  @ValueSource(strings = {"never", "busy", "reject"})
  void the_agent_cannot_be_had_and_a_colleague_is_rung(String how) {
    sandbox().phone(AGENT, "{\"answers\":\"" + how + "\"}");
    String call = talk(ANOTHER);
    pass(40);
    assertTogetherWith(call, "agent-2");
    assertThat(hold(call).status()).isEqualTo(200);
    resume(call);
    assertTogetherWith(call, "agent-2");
  }

  private String held(String line) {
    String call = talk(line);
    assertThat(hold(call).status()).isEqualTo(200);
    pass(10);
    return call;
  }

  private void assertTogetherWith(String call, String label) {
    assertThat(hears(call).get("with").toString())
        .as("%s", timeline(call))
        .contains(sid(call, label));
    assertThat(state(call, "customer")).isEqualTo("talking");
    assertThat(state(call, label)).isEqualTo("talking");
    assertTalking(call);
  }
}
