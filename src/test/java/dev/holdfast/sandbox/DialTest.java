package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, section 2.1 and 2.5: a Dial rings phones and joins the first that answers. */
class DialTest {
  private LegBench legs = LegBench.fresh();
  private Bench bench = legs.bench;

  @BeforeEach
  void fresh() {
    legs = LegBench.fresh();
    bench = legs.bench;
  }

  @Test
  void the_caller_hears_ringing_and_then_the_one_who_answers() {
    // 2 [D]: the child is a call of its own, of which the parent is named.
    var customer = legs.caller();
    assertThat(bench.sound(customer)).isEqualTo("document ringback");
    bench.advance("PT1S");
    var agent = legs.legOf(LegBench.DESK);
    assertThat(bench.sound(customer)).isEqualTo("document leg");
    assertThat(bench.with(customer)).containsExactly(agent);
    assertThat(bench.with(agent)).containsExactly(customer);
    var child = bench.rest("GET", "/Calls/" + agent + ".json").json();
    assertThat(child.getString("parent_call_sid")).isEqualTo(customer);
    assertThat(child.getString("direction")).isEqualTo("outbound-dial");
    assertThat(child.getString("from")).isEqualTo(Bench.CUSTOMER);
  }

  @Test
  void a_called_party_that_hangs_up_gives_the_caller_to_the_action() {
    // 2.1 [D], 2.2 e.
    var customer = legs.talks();
    var agent = legs.legOf(LegBench.DESK);
    bench.advance("PT20S");
    bench.hangsUp(LegBench.DESK);
    bench.settle();
    var action = bench.app.last("/after");
    assertThat(action.get("DialCallStatus")).isEqualTo("completed");
    assertThat(action.get("DialCallSid")).isEqualTo(agent);
    assertThat(action.get("DialCallDuration")).isEqualTo("20");
    assertThat(action.get("DialBridged")).isEqualTo("true");
    assertThat(legs.says(customer)).isEqualTo("After");
  }

  @Test
  void without_an_action_the_next_verb_follows_and_without_one_the_end() {
    // 2.1 [D].
    legs.callersGet("<Dial>+15550100301</Dial><Say>Next</Say>");
    var customer = legs.talks();
    bench.hangsUp(LegBench.DESK);
    bench.settle();
    assertThat(legs.says(customer)).isEqualTo("Next");
    bench.advance("PT1S");
    assertThat(bench.status(customer)).isEqualTo("completed");
  }

  @Test
  void a_caller_who_hangs_up_takes_the_called_party_along() {
    // 2.2 f.
    var customer = legs.talks();
    bench.hangsUp(Bench.CUSTOMER);
    bench.settle();
    assertThat(bench.status(customer)).isEqualTo("completed");
    assertThat(bench.status(legs.legOf(LegBench.DESK))).isEqualTo("completed");
    // 2.2, open point 5: told, and the answer ignored.
    assertThat(bench.app.last("/after").get("CallStatus")).isEqualTo("completed");
  }

  @Test
  void a_caller_who_gives_up_ends_the_ringing() {
    // 2.2 h [M].
    bench.phone(LegBench.DESK, "{\"answers\":\"manually\"}");
    legs.caller();
    bench.hangsUp(Bench.CUSTOMER);
    bench.settle();
    assertThat(bench.status(legs.legOf(LegBench.DESK))).isEqualTo("canceled");
    legs.caller();
    bench.quirk("unanswered_child_of_ended_dial", "no-answer");
    bench.hangsUp(Bench.CUSTOMER);
    assertThat(bench.status(legs.legOf(LegBench.DESK))).isEqualTo("no-answer");
  }

  @Test
  void a_busy_phone_a_silent_one_and_no_number_are_told() {
    // 2.1 [D]; 2.5: the ringing has a buffer of five seconds; 13223 [D].
    bench.phone(LegBench.DESK, "{\"answers\":\"busy\"}");
    legs.caller();
    assertThat(bench.app.last("/after").get("DialCallStatus")).isEqualTo("busy");
    bench.phone(LegBench.DESK, "{\"answers\":\"never\"}");
    legs.callersGet("<Dial action='/after' timeout='10'>+15550100301</Dial>");
    legs.caller();
    bench.advance("PT14S");
    assertThat(bench.app.seen("/after")).hasSize(1);
    bench.advance("PT1S");
    assertThat(bench.app.last("/after").get("DialCallStatus")).isEqualTo("no-answer");
    assertThat(bench.app.last("/after").get("DialBridged")).isEqualTo("false");
    legs.callersGet("<Dial action='/after'>nobody</Dial>");
    legs.caller();
    assertThat(bench.app.last("/after").get("DialCallStatus")).isEqualTo("failed");
    assertThat(bench.errors()).contains(13223);
  }

  @Test
  void of_several_phones_the_first_to_answer_wins() {
    // 2.5 [D].
    legs.callersGet(
        "<Dial action='/after'><Number>+15550100301</Number><Client>desk</Client>"
            + "<Sip>sip:a@example.com</Sip></Dial>");
    bench.phone(LegBench.DESK, "{\"answers\":{\"after\":3}}");
    bench.phone("sip:a@example.com", "{\"answers\":\"never\"}");
    var customer = legs.talks();
    assertThat(bench.with(customer)).containsExactly(legs.legOf(Bench.AGENT));
    assertThat(bench.status(legs.legOf(LegBench.DESK))).isEqualTo("canceled");
    bench.advance("PT10S");
    assertThat(bench.status(legs.legOf("sip:a@example.com"))).isEqualTo("canceled");
    assertThat(bench.app.seen("/after")).isEmpty();
  }

  @Test
  void one_after_the_other_rings_the_next_when_one_fails() {
    // 2.5 lists it; its working is our reading.
    bench.phone(LegBench.DESK, "{\"answers\":\"busy\"}");
    legs.callersGet(
        "<Dial sequential='true'><Number>+15550100301</Number><Number>+15550100302</Number></Dial>");
    var customer = legs.caller();
    bench.advance("PT1S");
    assertThat(bench.with(customer)).containsExactly(legs.legOf(LegBench.SECOND_DESK));
  }

  @Test
  void the_time_limit_and_the_callers_star_end_the_called_party_only() {
    // 2.1, 2.5 [D].
    legs.callersGet("<Dial action='/after' timeLimit='60' hangupOnStar='true'>+15550100301</Dial>");
    var customer = legs.talks();
    bench.advance("PT60S");
    assertThat(bench.status(legs.legOf(LegBench.DESK))).isEqualTo("completed");
    assertThat(bench.app.last("/after").get("DialCallStatus")).isEqualTo("completed");
    bench.hangsUp(Bench.CUSTOMER);
    assertThat(bench.status(customer)).isEqualTo("completed");
    var second = legs.talks();
    bench.post("/phones/" + Bench.CUSTOMER + "/press", "{\"digits\":\"*\"}");
    bench.settle();
    assertThat(bench.status(legs.legOf(LegBench.DESK))).isEqualTo("completed");
    assertThat(legs.says(second)).isEqualTo("After");
  }

  @Test
  void with_answer_on_bridge_the_inbound_call_rings_on() {
    // 2.5 [D].
    legs.callersGet("<Dial answerOnBridge='true'>+15550100301</Dial>");
    var customer = legs.caller();
    assertThat(bench.status(customer)).isEqualTo("ringing");
    bench.advance("PT1S");
    assertThat(bench.status(customer)).isEqualTo("in-progress");
    assertThat(bench.with(customer)).containsExactly(legs.legOf(LegBench.DESK));
  }

  @Test
  void the_child_tells_its_own_callback() {
    // 5.2 [D]: standard parameters, the parent's SID among them.
    legs.callersGet(
        "<Dial callerId='+15550100100'><Number statusCallback='/calls'"
            + " statusCallbackEvent='initiated ringing answered completed'>+15550100301</Number></Dial>");
    var customer = legs.talks();
    bench.hangsUp(LegBench.DESK);
    bench.settle();
    assertThat(bench.app.events("/calls"))
        .containsExactly("initiated", "ringing", "in-progress", "completed");
    assertThat(bench.app.last("/calls").get("ParentCallSid")).isEqualTo(customer);
    assertThat(bench.app.last("/calls").get("From")).isEqualTo("+15550100100");
  }

  @Test
  void a_dialled_client_may_be_named_by_an_identity() {
    // 9 [D].
    legs.callersGet("<Dial><Client><Identity>desk</Identity></Client></Dial>");
    var customer = legs.talks();
    assertThat(bench.with(customer)).containsExactly(legs.legOf(Bench.AGENT));
  }

  @Test
  void an_empty_answer_to_the_action_hangs_up() {
    // 9 [D].
    bench.app.twiml("/after", "");
    var customer = legs.talks();
    bench.hangsUp(LegBench.DESK);
    bench.settle();
    assertThat(bench.status(customer)).isEqualTo("completed");
  }
}
