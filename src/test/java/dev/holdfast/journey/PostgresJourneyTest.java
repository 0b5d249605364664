package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.LegsJourney;
import dev.holdfast.fixtures.Postgres;
import org.junit.jupiter.api.Test;

/** What matters most, with the record in PostgreSQL. */
class PostgresJourneyTest extends LegsJourney {
  PostgresJourneyTest() {
    super(Postgres.settings());
  }

  @Test
  void a_customer_in_a_room_is_held_and_comes_back() {
    String call = talk(DEMO);
    assertThat(hold(call).status()).isEqualTo(200);
    pass(20);
    assertThat(hears(call).get("source").textValue()).isEqualTo("hold");
    assertThat(world().crm("POST", "/v1/calls/" + call + "/resume", "").status()).isEqualTo(200);
    assertTalking(call);
    sandbox().hangsUp(CUSTOMER, call);
    pass(5);
    assertOver(call);
  }

  @Test
  void a_customer_on_legs_is_held_and_comes_back() {
    String call = talk();
    assertThat(hold(call).status()).isEqualTo(200);
    assertHeld(call, sid(call, "agent-1"));
    resume(call);
    assertTalking(call);
    sandbox().hangsUp(CUSTOMER, call);
    pass(5);
    assertOver(call);
  }

  @Test
  void a_hold_on_legs_may_move_both_into_a_room() {
    String call = talk();
    later("hold", call, "{\"path\":\"upgrade\"}");
    pass(10);
    assertThat(state(call, "customer")).isEqualTo("on-hold");
    assertThat(timeline(call)).isNotEmpty();
  }

  @Test
  void a_placed_call_is_found_again() {
    String call = placed();
    assertTalking(call);
    assertThat(world().crm("GET", "/v1/calls?state=talking", "").text()).contains(call);
  }
}
