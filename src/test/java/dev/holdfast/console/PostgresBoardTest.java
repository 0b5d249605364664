package dev.holdfast.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.fixtures.Journey;
import dev.holdfast.fixtures.Postgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The board's SQL, and what is kept for timelines, in PostgreSQL. */
class PostgresBoardTest extends Journey {
  PostgresBoardTest() {
    super(Postgres.settings());
  }

  @Test
  void the_board_counts_and_shows_what_has_changed() {
    String call = talk();
    hold(call);
    pass(30);

    JsonNode board = world().crm("GET", "/v1/board", "").json();
    assertThat(board.at("/counts/on_hold").intValue()).isEqualTo(1);
    assertThat(board.at("/counts/longest_seconds").intValue()).isBetween(29, 31);
    assertThat(board.at("/calls/0/legs/0/hold/reason").textValue()).isEqualTo("checking stock");

    String then = world().now().minusSeconds(1).toString();
    sandbox().hangsUp(CUSTOMER, call);
    pass(5);

    JsonNode changed = world().crm("GET", "/v1/board?since=" + then, "").json();
    assertThat(changed.at("/calls/0/state").textValue()).isEqualTo("ended");
    assertThat(changed.at("/counts/abandoned").intValue()).isEqualTo(1);
    String timeline = "/v1/calls/" + call + "/timeline";
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(world().crm("GET", timeline, "").text())
                    .contains("Hold=true", "<Conference"));
  }
}
