package dev.holdfast.storm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what the API says with what the sandbox knows that each leg hears. */
final class Judge {
  private static final Set<Integer> POSSIBLE =
      Set.of(200, 201, 202, 404, 409, 410, 422, 429, 502, 503);
  private static final Set<String> ASKED = Set.of("holding", "resuming", "parking");

  private final World world;

  Judge(World world) {
    this.world = world;
  }

  /** A command was answered: never 200 for what is not so. */
  void answered(String call, Http.Answered answer) {
    possible(answer);
    if (answer.status() == 200) {
      boolean together = answer.json().get("path").textValue().equals("legs");
      for (JsonNode leg : answer.json().get("legs")) {
        // In a room each is on its own: of another one something may still be asked.
        boolean asked = ASKED.contains(leg.get("state").textValue());
        assertThat(together && asked).as("200 for %s", leg).isFalse();
        if (leg.get("state").textValue().equals("on-hold")) {
          heldHears(leg);
        }
      }
    }
  }

  void possible(Http.Answered answer) {
    assertThat(POSSIBLE).as("%s", answer.text()).contains(answer.status());
  }

  JsonNode legs(String call) {
    return world.crm("GET", "/v1/calls/" + call, "").json().path("legs");
  }

  /**
   * Everything has come to rest, if need be after Twilio was looked at.
   *
   * @param nobodyLeft whether everybody who talked must still be there
   */
  void settled(String call, boolean nobodyLeft) {
    try {
      truth(call, nobodyLeft);
    } catch (AssertionError notYet) {
      world.pass(Duration.ofMinutes(6));
      world.app().settle();
      world.pass(Duration.ofSeconds(30));
      truth(call, nobodyLeft);
    }
  }

  /** Everybody has hung up: nothing is left, here or there. */
  void over(String call) {
    try {
      gone(call);
    } catch (AssertionError notYet) {
      world.pass(Duration.ofMinutes(6));
      world.app().settle();
      world.pass(Duration.ofMinutes(3));
      gone(call);
    }
  }

  private void gone(String call) {
    for (JsonNode leg : legs(call)) {
      assertThat(leg.get("state").textValue()).as("%s", leg).isEqualTo("ended");
    }
    assertThat(world.sandbox().queues()).as("queues").isEmpty();
    assertThat(live()).as("legs at Twilio").isEmpty();
  }

  private void truth(String call, boolean nobodyLeft) {
    JsonNode legs = legs(call);
    List<JsonNode> there = new ArrayList<>();
    for (JsonNode leg : legs) {
      if (leg.get("state").textValue().equals("ended")) {
        assertThat(ended(leg)).as("ended: %s", leg).isTrue();
      } else {
        there.add(leg);
        one(leg, legs);
      }
    }
    if (!legs.isMissingNode()) {
      assertThat(live()).as("legs at Twilio that the record does not know").hasSize(there.size());
      assertThat(there.size()).as("alone: %s", there).isNotEqualTo(1);
    }
    if (nobodyLeft) {
      assertThat(live()).as("somebody was dropped: %s", legs).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  private void one(JsonNode leg, JsonNode legs) {
    String state = leg.get("state").textValue();
    assertThat(state).as("still asked: %s", leg).isNotIn(ASKED);
    assertThat(ended(leg)).as("not there: %s", leg).isFalse();
    switch (state) {
      case "on-hold" -> heldHears(leg);
      case "parked" -> assertThat(with(leg)).as("parked: %s", leg).isEmpty();
      case "talking" -> assertThat(talkers(legs)).as("%s", leg).containsAll(with(leg));
      default -> {}
    }
    if (state.equals("talking")) {
      assertThat(with(leg)).as("talks with nobody: %s", leg).isNotEmpty();
    }
  }

  private void heldHears(JsonNode leg) {
    JsonNode hears = world.sandbox().call(sid(leg)).get("hears");
    assertThat(hears.get("source").textValue())
        .as("%s %s", leg, hears)
        .isIn("queue", "hold", "announce");
    assertThat(hears.get("with")).as("%s", hears).isEmpty();
  }

  private static List<String> talkers(JsonNode legs) {
    List<String> sids = new ArrayList<>();
    for (JsonNode leg : legs) {
      if (leg.get("state").textValue().equals("talking")) {
        sids.add(sid(leg));
      }
    }
    return sids;
  }

  private List<String> with(JsonNode leg) {
    List<String> sids = new ArrayList<>();
    world
        .sandbox()
        .call(sid(leg))
        .get("hears")
        .get("with")
        .forEach(one -> sids.add(one.textValue()));
    return sids;
  }

  private boolean ended(JsonNode leg) {
    if (!leg.has("call_sid")) {
      return true;
    }
    String status = world.sandbox().call(sid(leg)).get("status").textValue();
    return !Set.of("queued", "ringing", "in-progress").contains(status);
  }

  /** What the record says happened, and what is so. */
  String story(String call) {
    StringBuilder story = new StringBuilder();
    String path = "/v1/calls/" + call + "/timeline";
    for (JsonNode entry : world.crm("GET", path, "").json().path("timeline")) {
      story.append(entry.path("at").asText()).append(' ');
      story.append(entry.path("kind").asText()).append(' ');
      story.append(entry.path("leg").asText()).append(' ');
      story.append(entry.path("text").asText()).append('\n');
    }
    return story.append(legs(call)).append('\n').append(hears()).toString();
  }

  /** What everybody hears who is there. */
  private String hears() {
    return world.sandbox().live().stream()
        .map(leg -> world.sandbox().call(leg))
        .map(one -> one.get("sid") + " " + one.get("status") + " " + one.get("hears"))
        .collect(Collectors.joining("\n"));
  }

  private List<String> live() {
    return world.sandbox().live();
  }

  private static String sid(JsonNode leg) {
    return leg.get("call_sid").textValue();
  }
}
