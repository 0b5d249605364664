package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, section 2.2: one leg of two that a Dial has joined is moved by REST. */
class DialMoveTest {
  private LegBench legs = LegBench.fresh();
  private Bench bench = legs.bench;

  @BeforeEach
  void fresh() {
    legs = LegBench.fresh();
    bench = legs.bench;
  }

  @Test
  void redirecting_the_parent_hangs_up_the_child() {
    // 2.2 a [H].
    var customer = legs.talks();
    var agent = legs.legOf(LegBench.DESK);
    assertThat(legs.redirect(customer, "/park").status()).isEqualTo(200);
    assertThat(legs.says(customer)).isEqualTo("Parked");
    assertThat(bench.status(agent)).isEqualTo("completed");
    // 2.2, open point 1: asked, and the answer ignored.
    assertThat(bench.app.last("/after").get("DialCallStatus")).isEqualTo("completed");
  }

  @Test
  void the_action_of_a_redirected_parent_may_not_be_asked() {
    // 2.2, open point 1.
    bench.quirk("dial_action_on_own_redirect", "not_requested");
    var customer = legs.talks();
    legs.redirect(customer, "/park");
    assertThat(bench.app.seen("/after")).isEmpty();
  }

  @Test
  void redirecting_the_child_lets_it_live_and_asks_the_parents_action() {
    // 2.2 b [H]; 2.1 [D]: no duration then; open point 2: the status is a guess.
    var customer = legs.talks();
    var agent = legs.legOf(LegBench.DESK);
    legs.redirect(agent, "/park");
    assertThat(legs.says(agent)).isEqualTo("Parked");
    assertThat(legs.says(customer)).isEqualTo("After");
    assertThat(bench.with(agent)).isEmpty();
    assertThat(bench.with(customer)).isEmpty();
    var action = bench.app.last("/after");
    assertThat(action.get("DialCallStatus")).isEqualTo("completed");
    assertThat(action.get("DialBridged")).isEqualTo("true");
    assertThat(action.get("DialCallSid")).isEqualTo(agent);
    assertThat(action.form().has("DialCallDuration")).isFalse();
  }

  @Test
  void the_status_after_that_may_be_another_one() {
    // 2.2, open point 2.
    for (String status : new String[] {"answered", "no-answer"}) {
      bench.quirk("dial_call_status_after_child_redirect", status);
      legs.talks();
      legs.redirect(legs.legOf(LegBench.DESK), "/park");
      assertThat(bench.app.last("/after").get("DialCallStatus")).isEqualTo(status);
      bench.hangsUp(LegBench.DESK);
      bench.hangsUp(Bench.CUSTOMER);
    }
  }

  @Test
  void without_an_action_a_redirect_of_the_child_ends_the_parent() {
    // Trap 2.
    legs.callersGet("<Dial>+15550100301</Dial>");
    var customer = legs.talks();
    var agent = legs.legOf(LegBench.DESK);
    legs.redirect(agent, "/park");
    assertThat(bench.status(customer)).isEqualTo("completed");
    // Open point 4: the child is independent of the parent from then on.
    assertThat(legs.says(agent)).isEqualTo("Parked");
    assertThat(bench.rest("GET", "/Calls/" + agent + ".json").json().getString("parent_call_sid"))
        .isEqualTo(customer);
  }

  @Test
  void a_parent_without_an_action_may_be_caught_in_time() {
    // 2.3: nobody knows how wide that window is.
    bench.quirk("dial_goes_on", "after_a_second");
    legs.callersGet("<Dial>+15550100301</Dial>");
    var customer = legs.talks();
    legs.redirect(legs.legOf(LegBench.DESK), "/park");
    legs.redirect(customer, "/after");
    assertThat(legs.says(customer)).isEqualTo("After");
    bench.advance("PT5S");
    assertThat(bench.status(customer)).isEqualTo("in-progress");
    bench.hangsUp(Bench.CUSTOMER);
    var late = legs.talks();
    legs.redirect(legs.legOf(LegBench.DESK), "/park");
    bench.advance("PT1S");
    assertThat(bench.status(late)).isEqualTo("completed");
  }

  @Test
  void the_last_redirect_of_a_leg_wins() {
    // 2.2 c [M]: the child, then the parent before its action has answered.
    var customer = legs.talks();
    var agent = legs.legOf(LegBench.DESK);
    bench.rest("POST", "/Calls/" + agent + ".json", "Url", bench.app.url("/park"));
    bench.rest(
        "POST",
        "/Calls/" + customer + ".json",
        "Twiml",
        "<Response><Say>Second</Say><Pause length='60'/></Response>");
    bench.settle();
    assertThat(legs.says(customer)).isEqualTo("Second");
    assertThat(legs.says(agent)).isEqualTo("Parked");
  }

  @Test
  void after_the_parent_the_child_is_too_late_to_move() {
    // 2.2 d [M-H].
    var customer = legs.talks();
    var agent = legs.legOf(LegBench.DESK);
    legs.redirect(customer, "/park");
    var late = legs.redirect(agent, "/park");
    assertThat(late.status()).isEqualTo(400);
    assertThat(late.json().getInteger("code")).isEqualTo(21220);
  }

  @Test
  void ending_the_child_by_rest_gives_the_parent_to_the_action() {
    // 2.2 e [H].
    var customer = legs.talks();
    legs.end(legs.legOf(LegBench.DESK));
    assertThat(legs.says(customer)).isEqualTo("After");
    assertThat(bench.app.last("/after").get("DialCallStatus")).isEqualTo("completed");
  }

  @Test
  void ending_the_parent_by_rest_ends_the_child() {
    // 2.2 f [H].
    var customer = legs.talks();
    legs.end(customer);
    assertThat(bench.status(legs.legOf(LegBench.DESK))).isEqualTo("completed");
  }

  @Test
  void a_leg_that_rings_in_a_dial_is_not_redirected_nor_cancelled_but_completed() {
    // 2.2 g [L-M]; 1.2 [D]: it counts as in progress, so completed ends it.
    bench.phone(LegBench.DESK, "{\"answers\":\"manually\"}");
    var customer = legs.caller();
    var agent = legs.legOf(LegBench.DESK);
    assertThat(legs.redirect(agent, "/park").json().getInteger("code")).isEqualTo(21220);
    bench.rest("POST", "/Calls/" + agent + ".json", "Status", "canceled");
    assertThat(bench.status(agent)).isEqualTo("ringing");
    legs.end(agent);
    assertThat(bench.status(agent)).isEqualTo("canceled");
    assertThat(bench.app.last("/after").get("DialCallStatus")).isEqualTo("canceled");
    assertThat(legs.says(customer)).isEqualTo("After");
  }

  @Test
  void a_redirect_of_a_ringing_child_may_wait_for_its_answer() {
    // 2.2 g: the other reading.
    bench.quirk("redirect_ringing_child", "ok");
    bench.phone(LegBench.DESK, "{\"answers\":\"manually\"}");
    var customer = legs.caller();
    var agent = legs.legOf(LegBench.DESK);
    assertThat(legs.redirect(agent, "/park").status()).isEqualTo(200);
    assertThat(bench.sound(customer)).isEqualTo("document ringback");
    bench.post("/phones/" + LegBench.DESK + "/answer", "");
    bench.settle();
    assertThat(legs.says(agent)).isEqualTo("Parked");
    assertThat(legs.says(customer)).isEqualTo("After");
  }

  @Test
  void redirecting_the_parent_while_it_rings_ends_the_ringing() {
    // 2.2 h [M].
    bench.phone(LegBench.DESK, "{\"answers\":\"manually\"}");
    var customer = legs.caller();
    legs.redirect(customer, "/park");
    assertThat(legs.says(customer)).isEqualTo("Parked");
    assertThat(bench.status(legs.legOf(LegBench.DESK))).isEqualTo("canceled");
  }

  @Test
  void an_action_must_be_absolute_in_a_document_without_a_url() {
    // 15004 [D].
    var customer = legs.talks();
    bench.rest(
        "POST",
        "/Calls/" + customer + ".json",
        "Twiml",
        "<Response><Dial action='/after'>+15550100302</Dial></Response>");
    bench.advance("PT1S");
    bench.hangsUp(LegBench.SECOND_DESK);
    bench.settle();
    assertThat(bench.errors()).contains(15004);
  }
}
