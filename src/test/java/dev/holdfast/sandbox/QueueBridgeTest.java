package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, section 3.3: the end of a bridge that a queue has made. */
class QueueBridgeTest {
  private QueueBench queue = QueueBench.fresh();
  private Bench bench = queue.bench;
  private String customer = "";
  private String desk = "";

  @BeforeEach
  void two_talk() {
    queue = QueueBench.fresh();
    bench = queue.bench;
    bench.app.twiml(
        "/desk",
        "<Dial action='/dialled' hangupOnStar='true' timeLimit='60'><Queue>support</Queue></Dial>");
    customer = queue.caller();
    bench.advance("PT4S");
    desk = queue.desk();
  }

  @Test
  void the_dialer_hangs_up_and_the_other_goes_on_with_its_action() {
    // H [D].
    bench.advance("PT30S");
    bench.hangsUp(LegBench.DESK);
    bench.settle();
    assertThat(queue.result()).isEqualTo("bridged");
    assertThat(bench.app.last("/left").get("QueueTime")).isEqualTo("5");
    assertThat(queue.says(customer)).isEqualTo("Left");
  }

  @Test
  void the_queued_one_hangs_up_and_the_dialer_goes_on_with_its_action() {
    // H [D].
    bench.advance("PT30S");
    bench.hangsUp(Bench.CUSTOMER);
    bench.settle();
    var action = bench.app.last("/dialled");
    assertThat(action.get("DialCallStatus")).isEqualTo("completed");
    assertThat(action.get("DialCallDuration")).isEqualTo("30");
    assertThat(action.get("DialBridged")).isEqualTo("true");
    assertThat(action.get("CallSid")).isEqualTo(desk);
    assertThat(action.form().has("DialCallSid")).isFalse();
    assertThat(action.get("DequeingCallSid")).isEqualTo(desk);
    assertThat(queue.result()).isEqualTo("bridged");
    assertThat(queue.says(desk)).isEqualTo("Dialled");
  }

  @Test
  void the_queued_one_is_redirected_and_the_dialer_comes_back_by_its_action() {
    // M-H: the value is documented, the dialer's side is inferred.
    bench.app.twiml("/left", "<Hangup/>");
    queue.redirect(customer);
    assertThat(queue.result()).isEqualTo("redirected-from-bridged");
    assertThat(queue.says(customer)).isEqualTo("Elsewhere");
    assertThat(queue.says(desk)).isEqualTo("Dialled");
    assertThat(bench.with(desk)).isEmpty();
  }

  @Test
  void or_the_dialer_is_hung_up_then() {
    // The other reading of the same.
    bench.quirk("dialer_peer_on_queue_redirect", "hung_up");
    queue.redirect(customer);
    assertThat(bench.status(desk)).isEqualTo("completed");
    assertThat(queue.says(customer)).isEqualTo("Elsewhere");
  }

  @Test
  void the_dialer_is_redirected_and_the_queued_one_goes_on_with_its_action() {
    // M [D] and inference: a big difference from the child of a Dial.
    queue.redirect(desk);
    assertThat(queue.says(desk)).isEqualTo("Elsewhere");
    assertThat(queue.result()).isEqualTo("bridged");
    assertThat(queue.says(customer)).isEqualTo("Left");
    // 2.2, open point 1: the Dial's own action is told.
    assertThat(bench.app.seen("/dialled")).hasSize(1);
  }

  @Test
  void or_the_queued_one_is_hung_up_then() {
    // The other reading.
    bench.quirk("queue_peer_on_dialer_redirect", "hung_up");
    queue.redirect(desk);
    assertThat(bench.status(customer)).isEqualTo("completed");
  }

  @Test
  void the_dialers_star_and_its_time_limit_send_both_on() {
    // M.
    bench.post("/phones/" + LegBench.DESK + "/press", "{\"digits\":\"*\"}");
    bench.settle();
    assertThat(queue.says(customer)).isEqualTo("Left");
    assertThat(queue.says(desk)).isEqualTo("Dialled");
    two_talk();
    bench.advance("PT60S");
    assertThat(queue.result()).isEqualTo("bridged");
    assertThat(queue.says(desk)).isEqualTo("Dialled");
  }

  @Test
  void a_second_hold_and_a_second_resume_work_like_the_first() {
    // 3.3: the two are peers after one resume.
    bench.app.twiml("/left", "<Enqueue action='/left' waitUrl='/wait'>again</Enqueue>");
    bench.app.twiml("/dialled", "<Pause length='600'/>");
    for (int i = 0; i < 10; i++) {
      bench.rest(
          "POST",
          "/Calls/" + customer + ".json",
          "Twiml",
          "<Response><Enqueue waitUrl='"
              + bench.app.url("/wait")
              + "' action='"
              + bench.app.url("/left")
              + "'>again</Enqueue></Response>");
      bench.advance("PT5S");
      assertThat(bench.sound(customer)).startsWith("queue");
      assertThat(bench.with(desk)).isEmpty();
      bench.rest(
          "POST",
          "/Calls/" + desk + ".json",
          "Twiml",
          "<Response><Dial action='"
              + bench.app.url("/dialled")
              + "'><Queue>again</Queue></Dial></Response>");
      bench.advance("PT5S");
      assertThat(queue.talk(customer, desk)).isTrue();
    }
  }
}
