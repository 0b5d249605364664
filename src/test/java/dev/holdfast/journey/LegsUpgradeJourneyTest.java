package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.LegsJourney;
import org.junit.jupiter.api.Test;

/** A call on legs moves into a room, and is a conference call from then on. */
class LegsUpgradeJourneyTest extends LegsJourney {
  private static final String ROOMY = "+15550102007";
  private static final String UPGRADE = "{\"path\":\"upgrade\"}";
  private static final String EXPERT = "{\"to\":\"client:expert\",\"role\":\"guest\"}";

  LegsUpgradeJourneyTest() {
    super(line("roomy", ROOMY, "upgrade", "true"));
  }

  @Test
  void a_hold_by_upgrade_holds_the_customer_in_a_room() {
    String call = talk();
    later("hold", call, UPGRADE);
    pass(5);
    assertHeldInRoom(call);
    resume(call);
    assertTalking(call);
    assertThat(hold(call).status()).isEqualTo(200);
    assertHeldInRoom(call);
    sandbox().hangsUp(CUSTOMER, call);
    pass(10);
    assertOver(call);
  }

  @Test
  void a_hold_by_upgrade_holds_the_agent_in_a_room() {
    String call = talk();
    String agent = sid(call, "agent-1");
    later("hold", call, "{\"path\":\"upgrade\",\"leg\":\"agent\"}");
    pass(5);
    assertThat(state(call, "agent-1")).as("%s", timeline(call)).isEqualTo("on-hold");
    assertThat(hears(agent).get("source").textValue()).isEqualTo("hold");
    resume(call);
    assertTalking(call);
  }

  @Test
  void a_line_can_say_that_holds_upgrade() {
    String call = talk(ROOMY);
    later("hold", call, "");
    pass(5);
    assertHeldInRoom(call);
    resume(call);
    assertTalking(call);
  }

  @Test
  void a_request_can_say_that_a_hold_does_not_upgrade() {
    String call = talk(ROOMY);
    assertThat(hold(call, "{\"path\":\"queue\"}").status()).isEqualTo(200);
    assertThat(world().call(call).get("path").textValue()).isEqualTo("legs");
    assertHeld(call, sid(call, "agent-1"));
  }

  @Test
  void all_can_be_held_by_upgrade() {
    String call = talk();
    later("hold", call, "{\"path\":\"upgrade\",\"leg\":\"all\"}");
    pass(5);
    assertThat(state(call, "customer")).as("%s", timeline(call)).isEqualTo("on-hold");
    assertThat(state(call, "agent-1")).isEqualTo("on-hold");
    resume(call);
    assertTalking(call);
  }

  @Test
  void a_guest_is_added_to_a_call_on_legs_and_all_three_talk() {
    String call = talk();
    add(call);
    pass(8);
    assertThat(world().call(call).get("path").textValue()).isEqualTo("conference");
    assertThat(hears(call).get("with")).as("%s", timeline(call)).hasSize(2);
    assertThat(hold(call).status()).isEqualTo(200);
    assertThat(hears(sid(call, "agent-1")).get("with")).hasSize(1);
    resume(call);
    assertThat(hears(call).get("with")).hasSize(2);
    sandbox().hangsUp("client:expert", sid(call, "guest-1"));
    pass(5);
    assertTalking(call);
    sandbox().hangsUp(AGENT, sid(call, "agent-1"));
    pass(10);
    assertOver(call);
  }

  @Test
  void a_call_that_was_resumed_from_a_queue_can_move_into_a_room() {
    String call = talk();
    hold(call);
    pass(5);
    resume(call);
    later("hold", call, UPGRADE);
    pass(8);
    assertHeldInRoom(call);
    assertThat(queues()).isEmpty();
    resume(call);
    assertTalking(call);
  }

  @Test
  void a_customer_on_hold_in_a_queue_stays_on_hold_when_a_guest_is_added() {
    String call = talk();
    hold(call);
    pass(5);
    add(call);
    pass(10);
    assertHeldInRoom(call);
    assertThat(queues()).isEmpty();
    assertThat(hears(sid(call, "agent-1")).get("with").toString()).contains(sid(call, "guest-1"));
    resume(call);
    assertThat(hears(call).get("with")).hasSize(2);
  }

  @Test
  void the_customer_hangs_up_on_the_way_into_the_room() {
    String call = talk();
    fault(
        "{\"on\":\"webhook\",\"path\":\"/twilio/next\",\"do\":\"delay\",\"delay\":\"PT3S\",\"times\":2}");
    later("hold", call, UPGRADE);
    pass(1);
    sandbox().hangsUp(CUSTOMER, call);
    pass(20);
    assertOver(call);
  }

  @Test
  void a_question_that_gets_lost_on_the_way_into_the_room_is_asked_again() {
    String call = talk();
    fault("{\"on\":\"webhook\",\"path\":\"/twilio/next\",\"do\":\"drop\",\"times\":1}");
    later("hold", call, UPGRADE);
    pass(14);
    assertHeldInRoom(call);
    resume(call);
    assertTalking(call);
  }

  @Test
  void a_move_whose_answer_was_lost_still_leads_into_the_room() {
    String call = talk();
    fault(
        "{\"on\":\"rest\",\"method\":\"POST\",\"path\":\"/Calls/CA\",\"do\":\"apply_then_reset\",\"times\":1}");
    later("hold", call, UPGRADE);
    pass(10);
    assertHeldInRoom(call);
    resume(call);
    assertTalking(call);
  }

  private void add(String call) {
    assertThat(later("legs", call, EXPERT).status()).isIn(201, 202);
  }

  private void assertHeldInRoom(String call) {
    assertThat(state(call, "customer")).as("%s", timeline(call)).isEqualTo("on-hold");
    assertThat(world().call(call).get("path").textValue()).isEqualTo("conference");
    assertThat(hears(call).get("source").textValue()).isEqualTo("hold");
    assertThat(hears(sid(call, "agent-1")).get("with").toString()).doesNotContain(call);
    assertThat(status(sid(call, "agent-1"))).isEqualTo("in-progress");
  }
}
