package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.LegsJourney;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A dry run says who would be nudged, who would follow and what everybody would hear. */
class PlanJourneyTest extends LegsJourney {
  private static final String DRY = "{\"dry_run\":true}";

  PlanJourneyTest() {
    super(
        Map.of(
            "holdfast.key.demo.scopes",
            "read,hold,call,adopt",
            "holdfast.adopt.line",
            "demo-legs"));
  }

  @Test
  void the_child_of_a_dial_is_nudged_and_its_owner_follows() {
    String call = talk();
    JsonNode plan = plan("hold", call, DRY);
    assertThat(told(plan)).isEqualTo("dial [agent-1] [customer]");
    assertThat(hears(plan, "customer")).isEqualTo("hold-music default");
    assertThat(hears(plan, "agent-1")).isEqualTo("park default");
    assertThat(plan.get("hears").get(0).get("message").textValue()).contains("Thank you");
  }

  @Test
  void the_one_who_was_fetched_from_a_queue_is_nudged_whoever_is_held() {
    String call = talk();
    hold(call);
    resume(call);
    assertThat(told(plan("hold", call, DRY))).isEqualTo("queue [customer] [agent-1]");
    JsonNode other = plan("hold", call, "{\"dry_run\":true,\"leg\":\"agent\"}");
    assertThat(told(other)).isEqualTo("queue [customer] [agent-1]");
    assertThat(hears(other, "agent-1")).isEqualTo("hold-music default");
    assertThat(hears(other, "customer")).isEqualTo("park default");
  }

  @Test
  void the_parked_one_is_nudged_to_fetch_the_other_back() {
    String call = talk();
    hold(call);
    JsonNode plan = plan("resume", call, DRY);
    assertThat(told(plan)).isEqualTo("none [agent-1] [customer]");
    assertThat(hears(plan, "customer")).isEqualTo("voices");
    assertThat(hears(plan, "agent-1")).isEqualTo("voices");
  }

  @Test
  void in_a_room_only_the_one_meant_is_nudged() {
    String call = talk(DEMO);
    JsonNode held = plan("hold", call, "{\"dry_run\":true,\"music\":\"bright\"}");
    assertThat(told(held)).isEqualTo("room [customer] []");
    assertThat(hears(held, "customer")).isEqualTo("hold-music bright");
    assertThat(hears(held, "agent-1")).isEqualTo("silence");
    hold(call);
    JsonNode back = plan("resume", call, DRY);
    assertThat(told(back)).isEqualTo("room [customer] []");
    assertThat(hears(back, "agent-1")).isEqualTo("voices");
  }

  @Test
  void on_the_way_into_a_room_the_child_is_nudged_and_then_the_one_to_be_held() {
    String call = talk();
    JsonNode plan = plan("hold", call, "{\"dry_run\":true,\"path\":\"upgrade\"}");
    assertThat(told(plan)).isEqualTo("dial [customer,agent-1] [customer]");
    assertThat(hears(plan, "agent-1")).isEqualTo("silence");
  }

  @Test
  void of_a_foreign_dial_both_are_nudged() {
    String pair = "<Response><Dial><Number>+15550100999</Number></Dial></Response>";
    String call = sandbox().calls(AGENT, "+15550109000", pair);
    pass(4);
    assertThat(told(plan("hold", call, DRY))).isEqualTo("dial [agent-1,customer] []");
    String music = "{\"dry_run\":true,\"music\":\"nobody's\"}";
    assertThat(hold(call, music).status()).isEqualTo(422);
    assertThat(hold(call, "{\"dry_run\":true,\"leg\":\"all\"}").status()).isEqualTo(422);
  }

  @Test
  void where_it_is_so_already_nobody_is_nudged() {
    String call = talk();
    hold(call);
    JsonNode plan = plan("hold", call, "{\"dry_run\":true,\"message\":\"Soon.\"}");
    assertThat(told(plan)).isEqualTo("none [] []");
    assertThat(plan.get("hears").get(0).get("message").textValue()).isEqualTo("Soon.");
  }

  @Test
  void a_dry_run_does_nothing() {
    String call = talk();
    JsonNode before = world().call(call);
    long posts = posts();
    plan("hold", call, DRY);
    plan("hold", call, "{\"dry_run\":true,\"path\":\"upgrade\"}");
    plan("resume", call, DRY);
    pass(2);
    assertThat(posts()).isEqualTo(posts);
    assertThat(world().call(call).get("legs")).isEqualTo(before.get("legs"));
    assertTalking(call);
  }

  @Test
  void a_dry_run_is_refused_as_the_real_one_is() {
    String call = talk();
    refusedAlike("hold", call, "\"leg\":\"all\"", "not-supported");
    refusedAlike("hold", call, "\"leg\":\"guest\"", "unknown-leg");
    refusedAlike("hold", call, "\"music\":\"nobody's\"", "music-not-allowed");
    hold(call);
    refusedAlike("hold", call, "\"leg\":\"agent\"", "parked");
    sandbox().hangsUp(CUSTOMER, call);
    pass(10);
    refusedAlike("resume", call, "\"by\":\"ann\"", "call-ended");
  }

  private JsonNode plan(String command, String call, String json) {
    Http.Answered answer = world().crm("POST", "/v1/calls/" + call + "/" + command, json);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().get("plan");
  }

  private void refusedAlike(String command, String call, String field, String code) {
    String path = "/v1/calls/" + call + "/" + command;
    Http.Answered dry = world().crm("POST", path, "{\"dry_run\":true," + field + "}");
    Http.Answered real = world().crm("POST", path, "{" + field + "}");
    assertThat(dry.json()).isEqualTo(real.json());
    assertThat(dry.json().get("code").textValue()).isEqualTo(code);
  }

  private static String told(JsonNode plan) {
    return plan.get("tie").textValue()
        + " "
        + plan.get("nudged").toString().replace("\"", "")
        + " "
        + plan.get("follows").toString().replace("\"", "");
  }

  private static String hears(JsonNode plan, String label) {
    for (JsonNode one : plan.get("hears")) {
      if (one.get("leg").textValue().equals(label)) {
        return (one.get("what").textValue() + " " + one.path("music").asText()).strip();
      }
    }
    throw new AssertionError("nothing is said of " + label + " in " + plan);
  }

  private long posts() {
    return sandbox().log().stream()
        .filter(one -> one.get("kind").textValue().equals("rest"))
        .filter(one -> one.get("method").textValue().equals("POST"))
        .count();
  }
}
