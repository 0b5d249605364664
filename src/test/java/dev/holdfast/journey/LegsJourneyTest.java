package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.LegsJourney;
import org.junit.jupiter.api.Test;

/** Two legs joined by a plain Dial: hold, resume, again and again, whoever is held. */
class LegsJourneyTest extends LegsJourney {
  @Test
  void a_caller_is_put_through_to_the_agent() {
    String call = talk();
    assertThat(state(call, "customer")).isEqualTo("talking");
    assertThat(state(call, "agent-1")).isEqualTo("talking");
    assertThat(world().call(call).get("path").textValue()).isEqualTo("legs");
    assertTalking(call);
  }

  @Test
  void a_held_customer_hears_music_and_the_agent_is_not_dropped() {
    String call = talk();
    assertThat(hold(call).status()).isEqualTo(200);
    assertThat(state(call, "customer")).isEqualTo("on-hold");
    assertThat(state(call, "agent-1")).isEqualTo("parked");
    pass(20);
    assertThat(hears(call).get("source").textValue()).isEqualTo("queue");
    assertThat(heard(call, "queue")).contains("say", "play");
    assertThat(hears(sid(call, "agent-1")).get("with")).isEmpty();
    assertThat(sandbox().call(sid(call, "agent-1")).get("status").textValue())
        .isEqualTo("in-progress");
  }

  @Test
  void a_resume_brings_them_together_again_with_a_tone_for_each() {
    String call = talk();
    hold(call);
    pass(20);
    var resumed = resume(call);
    pass(3);
    assertThat(resumed.status()).isEqualTo(202);
    assertTalking(call);
    assertThat(state(call, "customer")).isEqualTo("talking");
    assertThat(heard(call, "whisper")).contains("play");
    assertThat(heard(sid(call, "agent-1"), "document")).contains("play");
  }

  @Test
  void an_agent_can_be_held_too() {
    String call = talk();
    assertThat(hold(call, "{\"leg\":\"agent\"}").status()).isEqualTo(200);
    assertThat(state(call, "agent-1")).isEqualTo("on-hold");
    assertThat(state(call, "customer")).isEqualTo("parked");
    resume(call);
    pass(5);
    assertTalking(call);
  }

  @Test
  void ten_holds_on_one_call_alternating_who_is_held() {
    String call = talk();
    for (int i = 0; i < 10; i++) {
      String leg = i % 2 == 0 ? "customer" : "agent";
      assertThat(hold(call, "{\"leg\":\"" + leg + "\"}").status()).as("hold %s", i).isEqualTo(200);
      pass(7);
      assertThat(resume(call).status()).isEqualTo(202);
      pass(5);
      assertTalking(call);
    }
    pass(60);
    // The last one has made the bridge that is up; it is deleted when that has ended.
    assertThat(queues()).hasSize(1);
    sandbox().hangsUp(CUSTOMER, call);
    pass(10);
    assertThat(queues()).isEmpty();
    assertThat(world().call(call).get("holds").get("count").intValue()).isEqualTo(10);
  }
}
