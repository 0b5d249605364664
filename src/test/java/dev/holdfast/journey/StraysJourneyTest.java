package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.LegsJourney;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What was left at Twilio is found: ended where it is surely ours and over, never a live call's.
 */
class StraysJourneyTest extends LegsJourney {
  private static final String UNKNOWN = "CA" + "e".repeat(32);

  StraysJourneyTest() {
    super(Map.of("holdfast.settle.clean", "true"));
  }

  @Test
  void a_queue_of_a_call_that_has_ended_is_told_once_and_deleted() {
    String call = talk();
    sandbox().hangsUp(CUSTOMER, call);
    pass(200);
    queue("hold-" + call + "-7");
    world().app().strays();
    assertThat(queues()).isEmpty();
    assertThat(timeline(call))
        .filteredOn(line -> line.contains("at Twilio: queue QU"))
        .extracting(line -> line.split(":", 2)[1].strip().split(" ", 2)[0])
        .containsExactly("left", "ended");
  }

  @Test
  void what_belongs_to_a_live_call_stays() {
    String room = talk(DEMO);
    String legs = talk();
    hold(legs);
    world().app().strays();
    assertThat(queues()).hasSize(1);
    assertThat(hears(room).get("with")).hasSize(1);
    assertThat(timeline(room).toString() + timeline(legs)).doesNotContain("at Twilio:");
  }

  @Test
  void what_has_another_name_or_may_be_somebody_else_s_stays() {
    queue("hold-music");
    queue("hold-" + UNKNOWN + "-1");
    queue("HOLD-" + UNKNOWN + "-1");
    world().app().strays();
    assertThat(queues())
        .containsExactlyInAnyOrder(
            "hold-music", "hold-" + UNKNOWN + "-1", "HOLD-" + UNKNOWN + "-1");
  }

  @Test
  void a_room_of_a_call_of_our_line_that_no_record_knows_is_ended() {
    String twiml = "<Response><Dial><Conference>holdfast-%s</Conference></Dial></Response>";
    String stray = sandbox().calls(CUSTOMER, DEMO, "<Response><Pause length=\"9\"/></Response>");
    pass(2);
    String first = sandbox().calls(COLLEAGUE, "+15550109999", twiml.formatted(stray));
    String second = sandbox().calls(AGENT, "+15550109999", twiml.formatted(stray));
    pass(4);
    assertThat(hears(first).get("with")).hasSize(1);
    world().app().strays();
    pass(2);
    assertThat(sandbox().live()).doesNotContain(first, second);
  }

  @Test
  void without_an_answer_of_twilio_s_nothing_is_a_stray() {
    queue("hold-" + UNKNOWN + "-1");
    fault("{\"on\":\"rest\",\"path\":\"/Conferences\",\"do\":\"status\",\"status\":500}");
    world().app().strays();
    assertThat(queues()).hasSize(1);
  }

  private void queue(String name) {
    sandbox().rest("/Queues.json", "FriendlyName=" + name);
  }
}
