package dev.holdfast.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.fixtures.Journey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The board is what the record says, for whoever looks. */
class BoardJourneyTest extends Journey {
  private static final String LEGS = "+15550100200";

  BoardJourneyTest() {
    super(
        Map.of(
            "holdfast.key.desk", "desk-key",
            "holdfast.key.desk.scopes", "read",
            "holdfast.key.desk.lines", "demo"));
  }

  @Test
  void a_call_is_shown_with_its_legs_what_joins_them_and_its_hold() {
    String call = talk();
    hold(call);
    pass(61);

    JsonNode row = row(board(""), call);

    assertThat(row.get("state").textValue()).isEqualTo("on-hold");
    assertThat(row.get("tie").textValue()).isEqualTo("room");
    JsonNode customer = row.get("legs").get(0);
    assertThat(customer.get("address").textValue()).isEqualTo(CUSTOMER);
    assertThat(customer.at("/hold/reason").textValue()).isEqualTo("checking stock");
    assertThat(customer.has("limit_at")).isTrue();
  }

  @Test
  void legs_that_a_dial_joins_are_told_so_until_one_is_on_hold() {
    String call = talk(LEGS);
    assertThat(row(board(""), call).get("tie").textValue()).isEqualTo("dial");

    hold(call);

    assertThat(row(board(""), call).get("tie").textValue()).isEqualTo("none");
  }

  @Test
  void the_counts_are_of_the_holds_that_last_and_of_those_who_gave_up() {
    String first = talk();
    hold(first);
    pass(40);
    String second = talk(LEGS);
    hold(second);
    pass(20);

    JsonNode counts = board("").get("counts");

    assertThat(counts.get("live").intValue()).isEqualTo(2);
    assertThat(counts.get("on_hold").intValue()).isEqualTo(2);
    assertThat(counts.get("longest_seconds").intValue()).isBetween(60, 75);
    assertThat(counts.get("average_seconds").intValue()).isBetween(40, 50);
    int before = counts.get("abandoned").intValue();

    sandbox().hangsUp(CUSTOMER, first);
    pass(5);

    assertThat(board("").at("/counts/abandoned").intValue()).isEqualTo(before + 1);
  }

  @Test
  void who_asks_for_what_has_changed_gets_that_and_is_told_of_ends() {
    String quiet = talk();
    pass(60);
    String call = talk(LEGS);
    String then = world().now().minusSeconds(30).toString();
    sandbox().hangsUp(CUSTOMER, call);
    pass(3);

    JsonNode changed = board("?since=" + then);

    assertThat(changed.get("calls")).hasSize(1);
    assertThat(row(changed, call).get("state").textValue()).isEqualTo("ended");
    assertThat(row(changed, call).get("legs")).isEmpty();
    assertThat(row(board(""), quiet).get("state").textValue()).isEqualTo("talking");
  }

  @Test
  void who_is_limited_to_lines_sees_and_counts_those_only() {
    talk(LEGS);
    String seen = talk();

    JsonNode board = board("", "desk-key");

    assertThat(calls(board)).containsExactly(seen);
    assertThat(board.at("/counts/live").intValue()).isEqualTo(1);
    assertThat(board.get("lines")).hasSize(1);
    assertThat(board.at("/reader/limited").booleanValue()).isTrue();
    assertThat(board.at("/reader/scopes/0").textValue()).isEqualTo("read");
  }

  @Test
  void a_timeline_has_the_request_to_twilio_and_the_twiml_that_was_told() {
    String call = talk();
    hold(call);
    String told = "/v1/calls/" + call + "/timeline";
    org.awaitility.Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(world().crm("GET", told, "").text())
                    .contains("Hold=true")
                    .contains("<Conference"));
    assertThat(world().crm("GET", told, "").text()).doesNotContain("sandbox-token");
  }

  private JsonNode board(String query) {
    return board(query, "demo-key");
  }

  private JsonNode board(String query, String key) {
    return world()
        .crm("GET", "/v1/board" + query, "", Map.of("Authorization", "Bearer " + key))
        .json();
  }

  private static JsonNode row(JsonNode board, String call) {
    for (JsonNode one : board.get("calls")) {
      if (one.get("call").textValue().equals(call)) {
        return one;
      }
    }
    throw new AssertionError(call + " is not on " + board);
  }

  private static List<String> calls(JsonNode board) {
    return board.get("calls").findValuesAsText("call");
  }
}
