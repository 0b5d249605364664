package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Journey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hold and resume, when nothing goes wrong. */
class HoldJourneyTest extends Journey {

  @Test
  void a_caller_hears_music_until_the_agent_is_there_and_then_they_talk() {
    sandbox().phone(DESK, "{\"answers\":{\"after\":8}}");
    String call = sandbox().dials(CUSTOMER, DEMO);
    pass(7);
    assertThat(hears(call).get("source").textValue()).isEqualTo("wait");
    assertThat(state(call, "customer")).isEqualTo("waiting");
    pass(4);

    assertThat(world().call(call).get("state").textValue()).isEqualTo("talking");
    assertThat(hears(call).get("with").get(0).textValue()).isEqualTo(sid(call, "agent-1"));
    assertThat(hears(sid(call, "agent-1")).get("with").get(0).textValue()).isEqualTo(call);
  }

  @Test
  void a_held_customer_hears_music_and_the_agent_stays_until_both_talk_again() {
    String call = talk();
    String agent = sid(call, "agent-1");

    Http.Answered held = hold(call);

    assertThat(held.status()).isEqualTo(200);
    assertThat(held.json().get("state").textValue()).isEqualTo("on-hold");
    assertThat(state(call, "customer")).isEqualTo("on-hold");
    assertThat(state(call, "agent-1")).isEqualTo("waiting");
    pass(20);
    assertThat(hears(call).get("kind").textValue()).isEqualTo("play");
    assertThat(hears(call).get("source").textValue()).isEqualTo("hold");
    assertThat(hears(call).get("url").textValue()).endsWith("/music/calm.wav");
    assertThat(hears(agent).get("with")).isEmpty();
    assertThat(sandbox().call(agent).get("status").textValue()).isEqualTo("in-progress");

    Http.Answered back = resume(call);

    assertThat(back.status()).isEqualTo(200);
    assertThat(back.json().get("state").textValue()).isEqualTo("talking");
    pass(3);
    assertThat(hears(call).get("kind").textValue()).isEqualTo("conference");
    assertThat(hears(call).get("with").get(0).textValue()).isEqualTo(agent);
    JsonNode holds = world().call(call).get("holds");
    assertThat(holds.get("count").intValue()).isEqualTo(1);
    assertThat(holds.get("total_seconds").intValue()).isEqualTo(20);
  }

  @Test
  void a_tone_is_heard_before_the_held_one_comes_back() {
    String call = talk();
    String agent = sid(call, "agent-1");
    hold(call);
    pass(10);
    resume(call);
    pass(2);
    assertThat(heard(agent, "announce")).contains("play");
    List<String> timeline = timeline(call);
    assertThat(timeline.indexOf("customer: done: announce the return"))
        .isLessThan(timeline.indexOf("customer: hold=false"))
        .isPositive();
  }

  @Test
  void holding_twice_and_resuming_twice_changes_nothing_and_says_so() {
    String call = talk();
    hold(call);
    assertThat(hold(call).status()).isEqualTo(200);
    assertThat(sent("/Participants/", "Hold", "true")).isEqualTo(1);
    resume(call);
    assertThat(resume(call).status()).isEqualTo(200);
    assertThat(sent("/Participants/", "Hold", "false")).isEqualTo(1);
    assertThat(world().call(call).get("holds").get("count").intValue()).isEqualTo(1);
  }

  @Test
  void music_plays_on_for_as_long_as_the_hold_lasts() {
    String call = talk();
    hold(call, "{\"music\":\"bright\"}");
    pass(400);
    assertThat(hears(call).get("kind").textValue()).isEqualTo("play");
    assertThat(hears(call).get("url").textValue()).endsWith("/music/bright.wav");
    assertThat(state(call, "customer")).isEqualTo("on-hold");
  }

  @Test
  void other_music_is_heard_from_the_next_asking_on() {
    String call = talk();
    hold(call);
    pass(5);
    assertThat(hold(call, "{\"music\":\"bright\",\"message\":\"Still looking.\"}").status())
        .isEqualTo(200);
    pass(120);
    assertThat(sandbox().call(call).get("heard").toString())
        .contains("bright.wav", "Still looking.");
  }

  @Test
  void of_three_parties_one_is_held_and_the_other_two_still_talk() {
    String call = talk();
    String agent = sid(call, "agent-1");
    Http.Answered added =
        world()
            .crm(
                "POST",
                "/v1/calls/" + call + "/legs",
                "{\"to\":\"client:expert\",\"role\":\"guest\"}");
    assertThat(added.status()).isEqualTo(201);
    pass(3);
    String guest = sid(call, "guest-1");

    assertThat(hold(call, "{\"leg\":\"customer\"}").status()).isEqualTo(200);

    assertThat(hears(agent).get("with").get(0).textValue()).isEqualTo(guest);
    assertThat(hears(guest).get("with").get(0).textValue()).isEqualTo(agent);
    assertThat(state(call, "agent-1")).isEqualTo("talking");
    assertThat(hold(call, "{\"leg\":\"" + guest + "\"}").status()).isEqualTo(200);
    assertThat(state(call, "agent-1")).isEqualTo("waiting");
    assertThat(world().crm("POST", "/v1/calls/" + call + "/resume", "{\"leg\":\"guest\"}").status())
        .isEqualTo(200);
    assertThat(state(call, "guest-1")).isEqualTo("talking");
    assertThat(state(call, "customer")).isEqualTo("on-hold");
  }

  @Test
  void all_can_be_held_and_all_come_back() {
    String call = talk();
    assertThat(hold(call, "{\"leg\":\"all\"}").status()).isEqualTo(200);
    assertThat(state(call, "customer")).isEqualTo("on-hold");
    assertThat(state(call, "agent-1")).isEqualTo("on-hold");
    assertThat(resume(call).status()).isEqualTo(200);
    assertThat(state(call, "customer")).isEqualTo("talking");
    assertThat(state(call, "agent-1")).isEqualTo("talking");
  }

  @Test
  void ten_holds_in_a_row_leave_everybody_where_they_were() {
    String call = talk();
    for (int round = 0; round < 10; round++) {
      assertThat(hold(call, round % 2 == 0 ? "" : "{\"leg\":\"agent\"}").status()).isEqualTo(200);
      pass(3);
      assertThat(resume(call).status()).isEqualTo(200);
      pass(2);
    }
    assertThat(hears(call).get("with").get(0).textValue()).isEqualTo(sid(call, "agent-1"));
    assertThat(world().call(call).get("holds").get("count").intValue()).isEqualTo(10);
  }

  @Test
  void a_call_is_placed_the_agent_first_and_then_the_customer() {
    Http.Answered placed =
        world().crm("POST", "/v1/calls", "{\"line\":\"demo\",\"to\":\"" + CUSTOMER + "\"}");
    assertThat(placed.status()).isEqualTo(201);
    String call = placed.json().get("call").textValue();
    assertThat(placed.header("Location")).isEqualTo("/v1/calls/" + call);
    pass(6);
    assertThat(world().call(call).get("state").textValue())
        .as("%s", timeline(call))
        .isEqualTo("talking");
    assertThat(hold(call).status()).isEqualTo(200);
    assertThat(hears(sid(call, "customer")).get("source").textValue()).isEqualTo("hold");
    assertThat(resume(call).status()).isEqualTo(200);
    pass(2);
    assertThat(hears(sid(call, "customer")).get("with").get(0).textValue()).isEqualTo(call);
  }

  @Test
  void a_dry_run_says_what_would_be_and_changes_nothing() {
    String call = talk();
    assertThat(hold(call, "{\"dry_run\":true}").status()).isEqualTo(200);
    assertThat(state(call, "customer")).isEqualTo("talking");
    assertThat(sent("/Participants/", "Hold", "true")).isZero();
  }
}
