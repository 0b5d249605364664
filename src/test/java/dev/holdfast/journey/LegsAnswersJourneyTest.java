package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.LegsJourney;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a CRM is told about holds on legs. */
class LegsAnswersJourneyTest extends LegsJourney {
  private static final String SLOW_QUESTIONS =
      "{\"on\":\"webhook\",\"path\":\"/twilio/next\",\"do\":\"delay\",\"delay\":\"PT3S\",\"times\":2}";

  private static final String STRANGER = "{\"leg\":\"CA00000000000000000000000000000000\"}";

  @Test
  void a_hold_is_answered_when_both_are_where_they_shall_be() {
    Http.Answered held = hold(talk());
    assertThat(held.status()).isEqualTo(200);
    assertThat(held.json().get("state").textValue()).isEqualTo("on-hold");
    assertThat(held.json().get("legs").findValuesAsText("state"))
        .containsExactlyInAnyOrder("on-hold", "parked");
    assertThat(held.json().get("holds").get("count").intValue()).isEqualTo(1);
  }

  @Test
  void a_resume_is_answered_when_the_two_are_joined() {
    String call = talk();
    hold(call);
    pass(5);
    CompletableFuture<Http.Answered> waits = waiting("resume", call, "wait=10");
    world().pass(Duration.ofSeconds(2));
    assertThat(waits.join().status()).isEqualTo(200);
    assertThat(waits.join().json().get("state").textValue()).isEqualTo("talking");
  }

  @Test
  void a_parked_agent_who_asks_again_and_again_is_told_the_same_and_nothing_is_written() {
    String call = talk();
    hold(call);
    pass(1);
    List<String> story = timeline(call);
    int version = world().crm("GET", "/v1/calls/" + call, "").json().get("version").intValue();
    pass(300);
    assertThat(timeline(call)).isEqualTo(story);
    assertThat(world().crm("GET", "/v1/calls/" + call, "").json().get("version").intValue())
        .isEqualTo(version);
    assertThat(sandbox().log().stream().filter(one -> one.toString().contains("/twilio/next")))
        .as("how often was asked")
        .hasSizeGreaterThan(10);
    resume(call);
    pass(5);
    assertTalking(call);
  }

  @Test
  void a_resume_that_takes_longer_than_the_crm_waits_is_only_asked() {
    String call = talk();
    hold(call);
    pass(5);
    Http.Answered asked = later("resume", call, "");
    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.json().get("legs").findValuesAsText("state")).contains("resuming");
    pass(5);
    assertTalking(call);
  }

  @Test
  void a_dry_run_says_what_would_be_and_changes_nothing() {
    String call = talk();
    assertThat(hold(call, "{\"dry_run\":true}").status()).isEqualTo(200);
    assertThat(state(call, "customer")).isEqualTo("talking");
    hold(call);
    assertThat(later("resume", call, "{\"dry_run\":true}").status()).isEqualTo(200);
    assertThat(state(call, "customer")).isEqualTo("on-hold");
    assertThat(sent("/Calls/CA", "Method", "POST")).isEqualTo(1);
  }

  @Test
  void a_leg_is_named_by_its_call_sid_and_so_is_the_call() {
    String call = talk();
    String agent = sid(call, "agent-1");
    assertThat(hold(agent, "{\"leg\":\"" + agent + "\"}").status()).isEqualTo(200);
    assertThat(state(call, "agent-1")).isEqualTo("on-hold");
    assertThat(later("resume", agent, "{\"leg\":\"" + agent + "\"}").status()).isEqualTo(202);
    pass(5);
    assertTalking(call);
    assertThat(hold(call, STRANGER).status()).isEqualTo(404);
  }

  @Test
  void holding_and_resuming_twice_changes_nothing_and_says_so() {
    String call = talk();
    hold(call);
    assertThat(hold(call).status()).isEqualTo(200);
    assertThat(sent("/Calls/CA", "Method", "POST")).isEqualTo(1);
    assertThat(world().call(call).get("holds").get("count").intValue()).isEqualTo(1);
    resume(call);
    assertThat(later("resume", call, "").status()).isEqualTo(200);
    assertTalking(call);
  }

  @Test
  void other_music_is_heard_from_the_next_asking_on() {
    String call = talk();
    hold(call);
    pass(5);
    assertThat(hold(call, "{\"music\":\"bright\",\"message\":\"Still looking.\"}").status())
        .isEqualTo(200);
    pass(120);
    assertThat(allHeard(call)).contains("bright.wav", "Still looking.");
  }

  @Test
  void the_parked_one_cannot_be_held_and_not_both_at_once() {
    String call = talk();
    assertThat(hold(call, "{\"leg\":\"all\"}").status()).isEqualTo(422);
    hold(call);
    Http.Answered no = hold(call, "{\"leg\":\"agent\"}");
    assertThat(no.status()).isEqualTo(409);
    assertThat(no.json().get("code").textValue()).isEqualTo("parked");
  }

  @Test
  void a_hold_of_a_call_that_rings_is_refused() {
    sandbox().phone(AGENT, "{\"answers\":\"never\"}");
    String call = talk();
    Http.Answered no = hold(call);
    assertThat(no.status()).isEqualTo(409);
    assertThat(no.json().get("code").textValue()).isIn("ringing", "waiting");
  }

  @Test
  void a_hold_against_what_is_only_asked_is_refused_for_now() {
    String call = talk();
    hold(call);
    pass(5);
    fault(SLOW_QUESTIONS);
    later("resume", call, "");
    Http.Answered no = later("hold", call, "");
    assertThat(no.status()).isEqualTo(409);
    assertThat(no.json().get("code").textValue()).isEqualTo("in-transition");
    assertThat(no.header("Retry-After")).isEqualTo("2");
  }

  @Test
  void a_hold_against_what_is_only_asked_waits_for_it() {
    String call = talk();
    hold(call);
    pass(5);
    later("resume", call, "");
    CompletableFuture<Http.Answered> waits = waiting("hold", call, "wait=20");
    pass(3);
    assertThat(waits.join().status()).isEqualTo(200);
    pass(3);
    assertHeld(call, sid(call, "agent-1"));
    assertThat(world().call(call).get("holds").get("count").intValue()).isEqualTo(2);
  }

  @Test
  void a_hold_and_a_resume_at_once_end_in_one_of_the_two() {
    String call = talk();
    hold(call);
    pass(5);
    CompletableFuture<Http.Answered> one = waiting("resume", call, "wait=20");
    CompletableFuture<Http.Answered> other = waiting("hold", call, "wait=20");
    pass(4);
    assertThat(one.join().status()).isEqualTo(200);
    assertThat(other.join().status()).isEqualTo(200);
    pass(4);
    String state = world().call(call).get("state").textValue();
    assertThat(state).isIn("talking", "on-hold");
    if (state.equals("talking")) {
      assertTalking(call);
    } else {
      assertHeld(call, sid(call, "agent-1"));
    }
  }

  private CompletableFuture<Http.Answered> waiting(String command, String call, String prefer) {
    Map<String, String> headers = Map.of("Authorization", "Bearer demo-key", "Prefer", prefer);
    int before = world().app().waiting();
    CompletableFuture<Http.Answered> answer =
        CompletableFuture.supplyAsync(
            () ->
                world()
                    .http()
                    .send("POST", "/v1/calls/" + call + "/" + command, new byte[0], headers));
    Awaitility.await()
        .pollInterval(Duration.ofMillis(2))
        .until(() -> answer.isDone() || world().app().waiting() > before);
    return answer;
  }
}
