package dev.holdfast.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.fixtures.Sandboxed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is said of a call, against what each of its legs hears at the sandbox. */
final class Truth {
  private static final Set<String> MUSIC = Set.of("queue", "hold", "announce");

  private final Sandboxed sandbox;

  Truth(Sandboxed sandbox) {
    this.sandbox = sandbox;
  }

  /** Both are there, nothing is asked, and each hears what is said of it. */
  void told(JsonNode call) {
    List<JsonNode> legs = new ArrayList<>();
    call.path("legs").forEach(legs::add);
    assertThat(legs).as("%s", call).hasSize(2);
    told(legs.get(0), legs.get(1));
    told(legs.get(1), legs.get(0));
    queues(call, legs);
  }

  /** What was acknowledged is so. */
  void kept(Command last, JsonNode call) {
    for (JsonNode leg : call.get("legs")) {
      boolean named = last.leg().isEmpty() || last.leg().equals(leg.get("role").textValue());
      if (named) {
        boolean held = state(leg).equals("on-hold");
        assertThat(held).as("%s, and now %s", last, leg).isEqualTo(last.what().equals("hold"));
      }
    }
  }

  private void told(JsonNode leg, JsonNode other) {
    JsonNode at = sandbox.call(sid(leg));
    assertThat(at.get("status").textValue()).as("dropped: %s", leg).isEqualTo("in-progress");
    JsonNode hears = at.get("hears");
    List<String> with = new ArrayList<>();
    hears.get("with").forEach(one -> with.add(one.textValue()));
    String what = leg + " hears " + hears;
    switch (state(leg)) {
      case "talking" -> {
        assertThat(with).as(what).containsExactly(sid(other));
        assertThat(state(other)).as("talks with %s", other).isEqualTo("talking");
      }
      case "on-hold" -> {
        assertThat(with).as(what).isEmpty();
        assertThat(hears.get("source").textValue()).as(what).isIn(MUSIC);
      }
      default -> {
        // waits in a room, or parked, for the one who is on hold
        assertThat(state(leg)).as(what).isIn("parked", "waiting");
        assertThat(with).as(what).isEmpty();
        assertThat(state(other)).as("alone: %s", leg).isEqualTo("on-hold");
      }
    }
  }

  /** The one of this hold, or the one through which they met; in it, who is on hold on legs. */
  private void queues(JsonNode call, List<JsonNode> legs) {
    List<JsonNode> queues = new ArrayList<>();
    sandbox
        .queues()
        .forEach(
            queue -> {
              if (queue.get("friendly_name").textValue().contains(call.get("call").textValue())) {
                queues.add(queue);
              }
            });
    boolean onLegs = call.get("path").textValue().equals("legs");
    int waiting = queues.stream().mapToInt(queue -> queue.get("current_size").intValue()).sum();
    boolean held = legs.stream().anyMatch(leg -> state(leg).equals("on-hold"));
    assertThat(queues).as("queues of %s", call).hasSizeLessThanOrEqualTo(onLegs ? 1 : 0);
    assertThat(waiting).as("in the queues of %s", call).isEqualTo(onLegs && held ? 1 : 0);
  }

  private static String state(JsonNode leg) {
    return leg.get("state").textValue();
  }

  private static String sid(JsonNode leg) {
    return leg.get("call_sid").textValue();
  }
}
