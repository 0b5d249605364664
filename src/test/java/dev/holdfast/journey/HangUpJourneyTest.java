package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Journey;
import org.junit.jupiter.api.Test;

/** Every ending: nobody stays behind in silence, nobody waits for nobody. */
class HangUpJourneyTest extends Journey {
  private static final String RECALL = "+15550101001";
  private static final String ANOTHER = "+15550101002";
  private static final String SORRY = "+15550101003";
  private static final String REMIND = "+15550101004";
  private static final String LIMIT = "+15550101005";

  @Test
  void the_customer_hangs_up_while_on_hold_and_the_agent_is_let_go() {
    String call = talk();
    String agent = sid(call, "agent-1");
    hold(call);
    pass(5);
    sandbox().hangsUp(CUSTOMER, call);
    pass(5);
    assertThat(status(agent)).isEqualTo("completed");
    assertThat(world().call(call).get("state").textValue()).isEqualTo("ended");
    assertThat(resume(call).status()).isEqualTo(410);
  }

  @Test
  void the_agent_hangs_up_after_the_talk_and_the_customer_is_let_go() {
    String call = talk();
    sandbox().hangsUp(DESK, sid(call, "agent-1"));
    pass(5);
    assertThat(status(call)).isEqualTo("completed");
    assertThat(world().call(call).get("state").textValue()).isEqualTo("ended");
  }

  @Test
  void the_agent_goes_while_the_customer_is_on_hold_is_rung_again_and_both_talk() {
    String call = talk(RECALL);
    hold(call);
    pass(5);
    sandbox().hangsUp(DESK, sid(call, "agent-1"));
    world().rest();
    assertThat(state(call, "customer")).isEqualTo("on-hold");
    assertThat(hears(call).get("source").textValue()).isEqualTo("hold");
    pass(6);
    assertThat(world().call(call).get("state").textValue()).isEqualTo("talking");
    assertThat(hears(call).get("with").get(0).textValue()).isEqualTo(sid(call, "agent-2"));
  }

  @Test
  void the_agent_goes_and_does_not_come_back_and_the_customer_is_told() {
    String call = talk(RECALL);
    hold(call);
    sandbox().phone(DESK, "{\"answers\":\"busy\"}");
    sandbox().hangsUp(DESK, sid(call, "agent-1"));
    pass(30);
    assertThat(sandbox().call(call).get("heard").toString()).contains("nobody can take your call");
    assertThat(status(call)).isEqualTo("completed");
    assertThat(world().call(call).get("state").textValue()).isEqualTo("ended");
  }

  @Test
  void the_agent_goes_and_a_colleague_is_rung_for_the_one_on_hold() {
    String call = talk(ANOTHER);
    hold(call);
    sandbox().hangsUp(DESK, sid(call, "agent-1"));
    pass(6);
    assertThat(leg(call, "agent-2").get("address").textValue()).isEqualTo("client:colleague");
    assertThat(world().call(call).get("state").textValue()).isEqualTo("talking");
  }

  @Test
  void the_agent_goes_and_the_customer_on_hold_hears_an_apology() {
    String call = talk(SORRY);
    hold(call);
    sandbox().hangsUp(DESK, sid(call, "agent-1"));
    pass(20);
    assertThat(sandbox().call(call).get("heard").toString()).contains("nobody can take your call");
    assertThat(status(call)).isEqualTo("completed");
  }

  @Test
  void a_guest_leaves_and_the_customer_stays_on_hold_with_the_agent_there() {
    String call = talk();
    world().crm("POST", "/v1/calls/" + call + "/legs", "{\"to\":\"client:expert\"}");
    pass(3);
    hold(call);
    sandbox().hangsUp("client:expert", sid(call, "guest-1"));
    pass(5);
    assertThat(state(call, "guest-1")).isEqualTo("ended");
    assertThat(state(call, "customer")).isEqualTo("on-hold");
    assertThat(resume(call).status()).isEqualTo(200);
  }

  @Test
  void nobody_answers_and_the_caller_is_told() {
    sandbox().phone(DESK, "{\"answers\":\"never\"}");
    String call = sandbox().dials(CUSTOMER, DEMO);
    pass(60);
    assertThat(sandbox().call(call).get("heard").toString()).contains("nobody can take your call");
    assertThat(status(call)).isEqualTo("completed");
  }

  @Test
  void nobody_answers_and_a_colleague_is_rung() {
    sandbox().phone(DESK, "{\"answers\":\"reject\"}");
    String call = talk(ANOTHER);
    assertThat(leg(call, "agent-2").get("address").textValue()).isEqualTo("client:colleague");
    assertThat(world().call(call).get("state").textValue()).isEqualTo("talking");
  }

  @Test
  void the_caller_hangs_up_while_the_agent_rings_and_the_ringing_stops() {
    sandbox().phone(DESK, "{\"answers\":\"never\"}");
    String call = sandbox().dials(CUSTOMER, DEMO);
    pass(3);
    String agent = sid(call, "agent-1");
    sandbox().hangsUp(CUSTOMER, call);
    pass(5);
    assertThat(status(agent)).isNotIn("ringing", "in-progress", "queued");
    assertThat(world().call(call).get("state").textValue()).isEqualTo("ended");
  }

  @Test
  void a_crm_hangs_up_one_leg() {
    String call = talk();
    String agent = sid(call, "agent-1");
    assertThat(world().crm("DELETE", "/v1/calls/" + call + "/legs/" + agent, "").status())
        .isIn(200, 202);
    pass(5);
    assertThat(state(call, "agent-1")).isEqualTo("ended");
    assertThat(status(agent)).isEqualTo("completed");
  }

  @Test
  void the_hold_limit_brings_the_customer_back() {
    String call = talk(LIMIT);
    hold(call);
    pass(599);
    assertThat(state(call, "customer")).isEqualTo("on-hold");
    pass(5);
    assertThat(world().call(call).get("state").textValue()).isEqualTo("talking");
    assertThat(hears(call).get("with").get(0).textValue()).isEqualTo(sid(call, "agent-1"));
  }

  @Test
  void the_hold_limit_reminds_the_agent_once_per_limit() {
    String call = talk(REMIND);
    hold(call);
    pass(605);
    assertThat(sandbox().call(sid(call, "agent-1")).get("heard").toString())
        .containsOnlyOnce("still on hold");
    assertThat(state(call, "customer")).isEqualTo("on-hold");
    pass(600);
    assertThat(state(call, "customer")).isEqualTo("on-hold");
    assertThat(sandbox().call(sid(call, "agent-1")).get("heard").toString().split("still on hold"))
        .hasSize(3);
  }

  @Test
  void the_hold_limit_ends_the_call_with_an_apology() {
    String call = talk(SORRY);
    hold(call);
    pass(620);
    assertThat(sandbox().call(call).get("heard").toString()).contains("nobody can take your call");
    assertThat(world().call(call).get("state").textValue()).isEqualTo("ended");
    assertThat(status(sid(call, "agent-1"))).isEqualTo("completed");
  }

  private String status(String sid) {
    return sandbox().call(sid).get("status").textValue();
  }
}
