package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Twins;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two instances share nothing but the record: either takes any command and any webhook. */
class TwoInstancesJourneyTest {
  private static final String ROOM_LINE = "+15550100100";
  private static final String LEGS_LINE = "+15550100200";
  private static final String CUSTOMER = "+15550100999";

  private final Twins twins = new Twins();

  @AfterEach
  void stop() {
    twins.close();
  }

  @Test
  void a_call_in_a_room_is_held_and_brought_back_by_either() {
    String call = talk(ROOM_LINE);
    for (int round = 0; round < 3; round++) {
      assertShown(command(call, "hold"), "on-hold");
      twins.pass(Duration.ofSeconds(20));
      assertThat(hears(call).get("source").textValue()).isEqualTo("hold");
      assertShown(command(call, "resume"), "talking");
      twins.pass(Duration.ofSeconds(5));
      assertThat(hears(call).get("with")).hasSize(1);
    }
    assertThat(twins.served()).allMatch(served -> served > 5);
  }

  @Test
  void a_call_on_legs_is_held_and_brought_back_by_either() {
    String call = talk(LEGS_LINE);
    for (int round = 0; round < 3; round++) {
      assertShown(command(call, "hold"), "on-hold");
      twins.pass(Duration.ofSeconds(20));
      assertThat(hears(call).get("source").textValue()).isEqualTo("queue");
      twins.crm("POST", "/v1/calls/" + call + "/resume", "respond-async");
      twins.pass(Duration.ofSeconds(8));
      assertThat(twins.call(call).get("state").textValue()).isEqualTo("talking");
      assertThat(hears(call).get("with")).hasSize(1);
    }
    twins.sandbox().hangsUp(CUSTOMER, call);
    twins.pass(Duration.ofSeconds(8));
    assertThat(twins.call(call).get("state").textValue()).isEqualTo("ended");
    assertThat(twins.sandbox().live()).isEmpty();
    assertThat(twins.served()).allMatch(served -> served > 5);
  }

  @Test
  void who_is_on_hold_while_one_instance_stops_is_brought_back_by_the_other() {
    String room = talk(ROOM_LINE);
    String legs = talk(LEGS_LINE);
    command(room, "hold");
    command(legs, "hold");
    twins.stopFirst();
    twins.pass(Duration.ofMinutes(2));
    assertThat(hears(room).get("kind").textValue()).isEqualTo("play");
    assertShown(command(room, "resume"), "talking");
    twins.crm("POST", "/v1/calls/" + legs + "/resume", "respond-async");
    twins.pass(Duration.ofSeconds(8));
    assertThat(twins.call(legs).get("state").textValue()).isEqualTo("talking");
    assertThat(
            twins.sandbox().log().stream()
                .filter(one -> one.get("kind").textValue().equals("webhook"))
                .filter(one -> one.get("status").intValue() / 100 != 2))
        .isEmpty();
  }

  private String talk(String line) {
    String call = twins.sandbox().dials(CUSTOMER, line);
    twins.pass(Duration.ofSeconds(5));
    return call;
  }

  private Http.Answered command(String call, String what) {
    return twins.crm("POST", "/v1/calls/" + call + "/" + what, "wait=10");
  }

  private JsonNode hears(String sid) {
    return twins.sandbox().call(sid).get("hears");
  }

  private static void assertShown(Http.Answered answer, String state) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().get("state").textValue()).isEqualTo(state);
  }
}
