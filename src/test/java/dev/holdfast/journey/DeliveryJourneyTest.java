package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.fixtures.EventsJourney;
import dev.holdfast.fixtures.Http;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A CRM that is down, refuses or goes away: nothing is lost, nothing overtakes. */
class DeliveryJourneyTest extends EventsJourney {
  private static final List<String> HELD_AND_BACK =
      List.of("call.started", "leg.holding", "leg.held", "leg.resumed");

  DeliveryJourneyTest() {
    super(Map.of("holdfast.events.most-pause", "PT1H"));
  }

  @Test
  void a_crm_that_was_down_for_ten_minutes_is_told_everything_in_order() {
    String call = talk();
    crm().answers(503, Map.of());
    hold(call);
    resume(call);
    pass(600);
    assertThat(crm().types(call)).containsExactly("call.started");
    assertThat(attempts(call + "-2")).as("pauses grow").isBetween(5, 12);

    crm().recovers();
    pass(600);
    assertThat(crm().types(call)).isEqualTo(HELD_AND_BACK);
  }

  @Test
  void events_that_one_call_cannot_tell_hold_back_no_other_call() {
    String bad = talk();
    String good = talk();
    crm().answers(post -> post.body().contains(bad) ? 500 : 204);
    hold(bad);
    hold(good);
    resume(good);
    assertThat(crm().types(good)).isEqualTo(HELD_AND_BACK);
    assertThat(crm().types(bad)).containsExactly("call.started");
    assertThat(attempts(bad + "-3")).as("waits for the one before it").isZero();
  }

  @Test
  void a_crm_that_says_when_to_come_back_is_left_alone_until_then() {
    String call = talk();
    crm().answers(429, Map.of("Retry-After", "120"));
    hold(call);
    pass(119);
    assertThat(attempts(call + "-2")).isEqualTo(1);
    crm().recovers();
    pass(2);
    assertThat(crm().types(call)).containsExactly("call.started", "leg.holding", "leg.held");
  }

  @Test
  void a_redirect_is_not_followed_and_an_attempt_is_one_request() {
    String call = talk();
    int before = crm().posts().size();
    crm().answers(302, Map.of("Location", crm().url() + "&elsewhere=1"));
    hold(call);
    assertThat(crm().posts().subList(before, crm().posts().size()))
        .singleElement()
        .satisfies(post -> assertThat(post.path()).doesNotContain("elsewhere"));
    assertThat(delivery(call + "-2").get("result").textValue()).isEqualTo("answered 302");
  }

  @Test
  void who_says_gone_is_not_asked_again_but_the_next_event_is_tried() {
    String call = talk();
    crm().answers(post -> post.body().contains("leg.holding") ? 410 : 204);
    hold(call);
    assertThat(delivery(call + "-2").get("state").textValue()).isEqualTo("dead");
    assertThat(attempts(call + "-2")).isEqualTo(1);
    assertThat(crm().types(call)).containsExactly("call.started", "leg.held");
  }

  @Test
  void after_a_day_an_event_is_given_up_and_told_again_by_hand() {
    String call = talk();
    crm().answers(500, Map.of());
    hold(call);
    world().pass(Duration.ofHours(25));
    assertThat(delivery(call + "-2").get("state").textValue()).isEqualTo("dead");
    assertThat(dead()).contains(call + "-2", call + "-3");

    crm().recovers();
    pass(700);
    assertThat(crm().types(call)).doesNotContain("leg.holding");
    Http.Answered replayed = world().crm("POST", "/v1/events/" + call + "-2/replay", "");
    assertThat(replayed.status()).isEqualTo(200);
    assertThat(replayed.json().get("state").textValue()).isEqualTo("waiting");
    assertThat(delivery(call + "-2").get("state").textValue()).isEqualTo("told");
    assertThat(dead()).contains(call + "-3").doesNotContain(call + "-2");
  }

  @Test
  void a_replayed_event_is_the_same_event() {
    String call = talk();
    world().crm("POST", "/v1/events/" + call + "-1/replay", "");
    assertThat(crm().taken(call))
        .extracting(post -> post.body())
        .hasSize(2)
        .allMatch(body -> body.equals(crm().taken(call).get(0).body()));
  }

  @Test
  void a_restart_in_between_loses_none() {
    String call = talk();
    crm().answers(500, Map.of());
    hold(call);
    world().restart();
    resume(call);
    crm().recovers();
    pass(60);
    assertThat(crm().types(call)).isEqualTo(HELD_AND_BACK);
  }

  @Test
  void no_two_events_have_one_id() {
    String one = talk();
    String other = talk();
    hold(one);
    hold(other);
    Set<String> ids = new HashSet<>();
    for (String call : List.of(one, other)) {
      crm().taken(call).forEach(post -> ids.add(post.event().get("id").textValue()));
    }
    assertThat(ids).hasSize(6);
  }

  private int attempts(String event) {
    return delivery(event).get("attempts").intValue();
  }

  private JsonNode delivery(String event) {
    Http.Answered answer = world().crm("GET", "/v1/events/" + event, "");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private List<String> dead() {
    return world().crm("GET", "/v1/dead-letters", "").json().findValuesAsText("event");
  }
}
