package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.LegsJourney;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls that somebody else made, and that are held all the same. */
class AdoptionJourneyTest extends LegsJourney {
  private static final String OTHER = "+15550109000";
  private static final String PAIR =
      "<Response><Dial><Number>+15550100999</Number></Dial></Response>";

  AdoptionJourneyTest() {
    super(
        Map.of(
            "holdfast.key.demo.scopes",
            "read,hold,call,adopt",
            "holdfast.adopt.line",
            "demo-legs"));
  }

  @AfterEach
  void quirks_as_they_were() {
    sandbox().quirk("dial_goes_on", "at_once");
  }

  @Test
  void both_legs_of_a_foreign_dial_are_caught_where_twilio_is_slow_enough() {
    sandbox().quirk("dial_goes_on", "after_a_second");
    String call = strangers(PAIR);
    assertThat(hold(call).status()).isEqualTo(200);
    String customer = sid(call, "customer");
    assertThat(hears(customer).get("source").textValue()).isEqualTo("queue");
    assertThat(state(call, "agent-1")).isEqualTo("parked");
    resume(call);
    assertTalking(call);
    // From now on it is a call of ours, and its agent may be held as well.
    assertThat(hold(call, "{\"leg\":\"agent\"}").status()).isEqualTo(200);
    resume(call);
    assertTalking(call);
    sandbox().hangsUp(CUSTOMER, customer);
    pass(10);
    assertThat(queues()).isEmpty();
    assertThat(world().call(call).get("state").textValue()).isEqualTo("ended");
  }

  @Test
  void a_parent_that_got_away_is_told_and_the_other_leg_is_not_left_hanging() {
    String call = strangers(PAIR);
    later("hold", call, "");
    pass(10);
    assertThat(state(call, "agent-1")).isEqualTo("ended");
    assertThat(heard(sid(call, "customer"), "queue")).contains("say");
    // The line's ending: the agent is rung again, and meets the customer.
    assertThat(state(call, "agent-2")).isEqualTo("talking");
    assertTalking(call);
  }

  @Test
  void a_participant_of_a_foreign_conference_is_held_and_watched() {
    String room = "<Response><Dial><Conference>theirs</Conference></Dial></Response>";
    String agent = call(AGENT, room);
    String customer = call(CUSTOMER, room);
    pass(3);
    assertThat(hold(customer).status()).isEqualTo(200);
    assertThat(hears(customer).get("source").textValue()).isEqualTo("hold");
    assertThat(world().call(customer).get("path").textValue()).isEqualTo("conference");
    assertThat(world().crm("POST", "/v1/calls/" + agent + "/resume", "").status()).isEqualTo(200);
    assertThat(hears(customer).get("with")).hasSize(1);
    hold(customer);
    sandbox().hangsUp(CUSTOMER, customer);
    pass(15);
    assertThat(state(customer, "customer")).isEqualTo("ended");
    assertThat(sandbox().call(agent).get("status").textValue()).isEqualTo("in-progress");
  }

  @Test
  void the_conference_may_be_named() {
    String room = "<Response><Dial><Conference>named</Conference></Dial></Response>";
    call(AGENT, room);
    String customer = call(CUSTOMER, room);
    pass(3);
    assertThat(hold(customer, "{\"conference\":\"other\"}").status()).isEqualTo(422);
    assertThat(hold(customer, "{\"conference\":\"named\"}").status()).isEqualTo(200);
  }

  @Test
  void what_cannot_be_held_safely_is_refused_with_a_reason() {
    String lonely = call(CUSTOMER, "<Response><Pause length='100'/></Response>");
    pass(3);
    assertThat(hold(lonely).status()).isEqualTo(422);
    String queued = call(AGENT, "<Response><Enqueue waitUrl=''>theirs</Enqueue></Response>");
    pass(3);
    assertThat(hold(queued).status()).isEqualTo(422);
    assertThat(hold("CA" + "f".repeat(32)).status()).isEqualTo(404);
    sandbox().hangsUp(AGENT, queued);
    pass(1);
    assertThat(hold(queued).status()).isEqualTo(410);
  }

  @Test
  void a_dry_run_takes_nothing_over() {
    String call = strangers(PAIR);
    assertThat(hold(call, "{\"dry_run\":true}").status()).isEqualTo(200);
    assertThat(world().crm("GET", "/v1/calls/" + call, "").status()).isEqualTo(404);
    assertThat(hears(call).get("with")).hasSize(1);
  }

  @Test
  void a_foreign_application_that_points_its_action_at_us_loses_nobody() {
    String action = world().publicUrl() + "/twilio/next?then=http://localhost:1/theirs";
    String pair =
        "<Response><Dial action='" + action + "'><Number>+15550100999</Number></Dial></Response>";
    String call = strangers(pair);
    assertThat(hold(call).status()).isEqualTo(200);
    assertThat(hears(sid(call, "customer")).get("source").textValue()).isEqualTo("queue");
    assertThat(state(call, "agent-1")).isEqualTo("parked");
    resume(call);
    assertTalking(call);
  }

  @Test
  void a_leg_that_was_never_held_goes_back_to_its_own_application() {
    String action = world().publicUrl() + "/twilio/next?then=" + world().publicUrl() + "/theirs";
    String pair =
        "<Response><Dial action='" + action + "'><Number>+15550100999</Number></Dial></Response>";
    String call = strangers(pair);
    String customer = sandbox().phone(CUSTOMER).get("calls").get(0).get("call_sid").textValue();
    sandbox().hangsUp(CUSTOMER, customer);
    pass(1);
    assertThat(sandbox().call(call).get("executed").toString()).contains("Redirect");
  }

  /**
   * Two legs that somebody else's Dial has joined: the agent was called first, and is the parent.
   */
  private String strangers(String twiml) {
    String call = call(AGENT, twiml);
    pass(4);
    return call;
  }

  private String call(String to, String twiml) {
    return sandbox().calls(to, OTHER, twiml);
  }
}
