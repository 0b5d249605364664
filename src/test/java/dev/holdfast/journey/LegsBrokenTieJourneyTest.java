package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.LegsJourney;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What joins the two breaks, and it was not us. */
class LegsBrokenTieJourneyTest extends LegsJourney {
  private static final String ELSEWHERE =
      "Twiml="
          + URLEncoder.encode(
              "<Response><Pause length=\"600\"/></Response>", StandardCharsets.UTF_8);

  @Test
  void a_stranger_takes_the_agent_away_and_the_customer_is_not_left_in_silence() {
    String call = talk();
    String agent = sid(call, "agent-1");
    sandbox().rest("/Calls/" + agent + ".json", ELSEWHERE);
    pass(30);
    assertThat(sandbox().live()).containsExactly(agent);
    assertThat(world().call(call).get("state").textValue()).isEqualTo("ended");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DialCallStatus", "QueueResult"})
  void a_stranger_takes_the_agent_away_after_a_resume_which_looks_like_a_tie_that_broke(
      String late) {
    String call = talk();
    hold(call);
    resume(call);
    lateWith(late);
    sandbox().rest("/Calls/" + sid(call, "agent-1") + ".json", ELSEWHERE);
    pass(30);
    assertTalking(call);
  }

  @Test
  void a_stranger_takes_the_agent_away_after_a_resume_and_twilio_does_not_tell() {
    sandbox().quirk("dial_action_on_own_redirect", "not_requested");
    String call = talk();
    String agent = sid(call, "agent-1");
    hold(call);
    resume(call);
    sandbox().rest("/Calls/" + agent + ".json", ELSEWHERE);
    pass(30);
    assertThat(sandbox().live()).as("%s", timeline(call)).containsExactly(agent);
    assertThat(world().call(call).get("state").textValue()).isEqualTo("ended");
    assertThat(queues()).isEmpty();
  }

  @Test
  void a_stranger_takes_the_customer_away_and_the_agent_is_not_left_in_silence() {
    String call = talk();
    String agent = sid(call, "agent-1");
    sandbox().rest("/Calls/" + call + ".json", ELSEWHERE);
    pass(30);
    assertThat(sandbox().live()).doesNotContain(agent);
    assertThat(world().call(call).get("state").textValue()).isEqualTo("ended");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DialCallStatus", "QueueResult"})
  void a_stranger_takes_the_customer_away_after_a_resume(String late) {
    String call = talk();
    hold(call);
    resume(call);
    lateWith(late);
    sandbox().rest("/Calls/" + call + ".json", ELSEWHERE);
    pass(30);
    assertThat(sandbox().live()).containsExactly(call);
    assertThat(world().call(call).get("state").textValue()).isEqualTo("ended");
    pass(60);
    assertThat(queues()).isEmpty();
  }

  @Test
  void a_stranger_takes_the_held_customer_away_and_the_agent_is_told() {
    String call = talk();
    String agent = sid(call, "agent-1");
    hold(call);
    pass(10);
    sandbox().rest("/Calls/" + call + ".json", ELSEWHERE);
    pass(30);
    assertThat(allHeard(agent)).contains("Your customer has hung up.");
    assertThat(sandbox().live()).containsExactly(call);
    assertThat(world().call(call).get("state").textValue()).isEqualTo("ended");
    assertThat(queues()).isEmpty();
  }

  @Test
  void twilio_ends_both_after_four_hours() {
    String call = talk();
    world().pass(Duration.ofHours(4).plusSeconds(30));
    assertOver(call);
  }

  @Test
  void a_dial_to_a_queue_ends_at_its_limit_and_nobody_is_left() {
    String call = talk();
    hold(call);
    pass(10);
    resume(call);
    world().pass(Duration.ofHours(4).plusSeconds(30));
    assertOver(call);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DialCallStatus", "QueueResult"})
  void both_ask_because_their_tie_broke_and_they_meet_again(String late) {
    String call = talk();
    String agent = sid(call, "agent-1");
    hold(call);
    pass(10);
    resume(call);
    lateWith(late);
    String next = world().publicUrl() + "/twilio/next?leg=" + agent + "&turn=3";
    sandbox()
        .rest(
            "/Calls/" + agent + ".json", "Url=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    pass(30);
    assertTalking(call);
    assertThat(state(call, "customer")).isEqualTo("talking");
    assertThat(hold(call).status()).isEqualTo(200);
    resume(call);
    assertTalking(call);
    sandbox().hangsUp(CUSTOMER, call);
    pass(10);
    assertOver(call);
  }

  /** Of two legs that ask at once the one is heard after the other. */
  private void lateWith(String parameter) {
    fault(
        """
        {"on":"webhook","path":"/twilio/next","params":{"%s":"."},"do":"delay","delay":"PT1S",
         "times":1}"""
            .formatted(parameter));
  }
}
