package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Journey;
import org.junit.jupiter.api.Test;

/** The network to Twilio is cut. */
class UnreachableJourneyTest extends Journey {

  @Test
  void without_a_connection_nothing_is_held_and_the_crm_may_try_again() {
    String call = talk();
    world().wire().cut();

    Http.Answered no = hold(call);

    assertThat(no.status()).as("%s", timeline(call)).isEqualTo(503);
    assertThat(no.header("Retry-After")).isEqualTo("5");
    assertThat(no.json().get("code").textValue()).isEqualTo("twilio-unreachable");
    assertThat(state(call, "customer")).isEqualTo("talking");
    assertThat(world().call(call).get("holds").get("count").intValue()).isZero();
    world().wire().mend();
    assertThat(hears(call).get("kind").textValue()).isEqualTo("conference");
    assertThat(hold(call).status()).isEqualTo(200);
  }

  @Test
  void a_resume_without_a_connection_is_asked_until_it_is_done() {
    String call = talk();
    hold(call);
    world().wire().cut();
    assertThat(resume(call).status()).isEqualTo(503);
    assertThat(state(call, "customer")).isEqualTo("resuming");
    world().wire().mend();
    pass(6);
    assertThat(state(call, "customer")).isEqualTo("talking");
    assertThat(hears(call).get("kind").textValue()).isEqualTo("conference");
  }

  @Test
  void a_call_cannot_be_placed_and_that_is_said() {
    world().wire().cut();
    Http.Answered no =
        world().crm("POST", "/v1/calls", "{\"line\":\"demo\",\"to\":\"" + CUSTOMER + "\"}");
    world().wire().mend();
    assertThat(no.status()).isEqualTo(503);
    assertThat(world().crm("GET", "/v1/calls", "").json().get("calls")).isEmpty();
  }
}
