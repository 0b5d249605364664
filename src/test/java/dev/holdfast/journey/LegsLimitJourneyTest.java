package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.LegsJourney;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds and calls that last too long, and sounds that cannot be had. */
class LegsLimitJourneyTest extends LegsJourney {
  private static final String REMIND = "+15550102004";
  private static final String SORRY = "+15550102005";
  private static final String SHORT = "+15550102006";

  LegsLimitJourneyTest() {
    super(lines());
  }

  private static Map<String, String> lines() {
    Map<String, String> all = new HashMap<>();
    all.putAll(line("nag", REMIND, "at-limit", "remind", "hold-limit", "PT1M"));
    all.putAll(line("regret", SORRY, "at-limit", "apologise", "hold-limit", "PT1M"));
    all.putAll(line("short", SHORT, "at-limit", "resume", "hold-limit", "PT1M"));
    return all;
  }

  @Test
  void the_hold_limit_brings_the_customer_back() {
    String call = talk(SHORT);
    hold(call);
    pass(59);
    assertThat(state(call, "customer")).isEqualTo("on-hold");
    pass(6);
    assertTalking(call);
    assertThat(state(call, "customer")).isEqualTo("talking");
  }

  @Test
  void the_hold_limit_reminds_the_parked_agent_once_per_limit() {
    String call = talk(REMIND);
    String agent = sid(call, "agent-1");
    hold(call);
    pass(65);
    assertThat(allHeard(agent)).containsOnlyOnce("still on hold");
    assertThat(state(call, "agent-1")).isEqualTo("parked");
    pass(60);
    assertThat(allHeard(agent).split("still on hold")).hasSize(3);
    assertHeld(call, agent);
    assertThat(resume(call).status()).isEqualTo(202);
    assertTalking(call);
  }

  @Test
  void the_hold_limit_ends_the_call_with_an_apology() {
    String call = talk(SORRY);
    hold(call);
    pass(85);
    assertThat(allHeard(call)).containsOnlyOnce("nobody can take your call");
    assertOver(call);
  }

  @Test
  void twilio_ends_a_held_customer_at_its_own_limit() {
    String call = talk();
    hold(call);
    sandbox().rest("/Calls/" + call + ".json", "TimeLimit=30");
    pass(45);
    assertOver(call);
  }

  @Test
  void twilio_ends_a_parked_agent_at_its_own_limit_and_the_agent_is_rung_again() {
    String call = talk();
    hold(call);
    sandbox().rest("/Calls/" + sid(call, "agent-1") + ".json", "TimeLimit=30");
    pass(45);
    assertTalking(call);
    assertThat(state(call, "agent-2")).isEqualTo("talking");
  }

  @Test
  void dead_music_loses_nobody_and_does_not_spin() {
    String call = talk();
    fault("{\"on\":\"webhook\",\"path\":\"calm.wav\",\"do\":\"status\",\"status\":404}");
    hold(call);
    int before = sandbox().log().size();
    pass(120);
    assertThat(sandbox().log().size() - before).isLessThan(150);
    assertThat(status(call)).isEqualTo("in-progress");
    assertThat(allHeard(call)).contains("Thank you for holding");
    assertThat(state(call, "customer")).isEqualTo("on-hold");
    resume(call);
    assertTalking(call);
  }

  @Test
  void a_resume_while_the_held_one_enters_its_queue_again_loses_nobody() {
    String call = talk();
    hold(call);
    fault(
        "{\"on\":\"webhook\",\"path\":\"calm.wav\",\"do\":\"status\",\"status\":404,\"times\":1}");
    for (int i = 0; i < 40 && hears(call).get("source").textValue().equals("queue"); i++) {
      world().pass(Duration.ofMillis(250));
    }
    assertThat(queues()).hasSize(1);
    assertThat(hears(call).get("source").textValue()).isEqualTo("document");
    resume(call);
    pass(10);
    assertTalking(call);
  }

  @Test
  void music_that_dies_once_is_heard_again_at_the_next_hold() {
    String call = talk();
    fault("{\"on\":\"webhook\",\"path\":\"calm.wav\",\"do\":\"status\",\"status\":404}");
    hold(call);
    pass(30);
    resume(call);
    assertTalking(call);
    heal();
    assertThat(hold(call).status()).isEqualTo(200);
    pass(20);
    assertThat(hears(call).get("kind").textValue()).isEqualTo("play");
  }

  @Test
  void a_dead_park_tone_ends_nobody() {
    String call = talk();
    fault("{\"on\":\"webhook\",\"path\":\"park-tone.wav\",\"do\":\"status\",\"status\":404}");
    hold(call);
    int before = sandbox().log().size();
    pass(120);
    assertThat(sandbox().log().size() - before).isLessThan(150);
    assertHeld(call, sid(call, "agent-1"));
    assertThat(state(call, "agent-1")).isEqualTo("parked");
    resume(call);
    assertTalking(call);
  }

  @Test
  void a_dead_park_tone_ends_no_owner_of_a_dial_either() {
    String call = talk();
    fault("{\"on\":\"webhook\",\"path\":\"park-tone.wav\",\"do\":\"status\",\"status\":404}");
    hold(call, "{\"leg\":\"agent\"}");
    pass(120);
    assertHeld(sid(call, "agent-1"), call);
    resume(call);
    assertTalking(call);
  }

  @Test
  void a_dead_return_tone_keeps_nobody_from_coming_back() {
    String call = talk();
    hold(call);
    pass(10);
    fault("{\"on\":\"webhook\",\"path\":\"return-tone.wav\",\"do\":\"status\",\"status\":404}");
    resume(call);
    pass(20);
    assertTalking(call);
    assertThat(state(call, "customer")).isEqualTo("talking");
  }
}
