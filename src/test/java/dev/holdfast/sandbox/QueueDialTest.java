package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, section 3.2: somebody dials a queue. */
class QueueDialTest {
  private static final String SECOND = "+15550100998";

  private QueueBench queue = QueueBench.fresh();
  private Bench bench = queue.bench;

  @BeforeEach
  void fresh() {
    queue = QueueBench.fresh();
    bench = queue.bench;
  }

  @Test
  void the_first_in_the_queue_is_joined_with_the_dialer() {
    // 3.2 [D]: no leg is made, nobody is anybody's child.
    var customer = queue.caller();
    var second = queue.caller(SECOND);
    var desk = queue.desk();
    assertThat(queue.talk(customer, desk)).isTrue();
    assertThat(bench.sound(second)).startsWith("queue");
    assertThat(queue.size()).isEqualTo(1);
    assertThat(bench.rest("GET", "/Calls.json", "ParentCallSid", desk).json().getJsonArray("calls"))
        .isEmpty();
    // Trap 5: nothing is told of the dequeue itself.
    assertThat(bench.app.seen("/left")).isEmpty();
  }

  @Test
  void an_empty_queue_is_waited_at() {
    // 3.2 [D].
    queue.caller();
    bench.hangsUp(Bench.CUSTOMER);
    var desk = queue.desk();
    assertThat(bench.sound(desk)).isEqualTo("document ringback");
    bench.advance("PT10S");
    var customer = queue.caller();
    assertThat(queue.talk(customer, desk)).isTrue();
  }

  @Test
  void two_who_wait_for_the_queue_are_served_in_their_order() {
    // 3.2: first in, first out is documented for the queue; for the dialers it is our reading.
    queue.caller();
    bench.hangsUp(Bench.CUSTOMER);
    var desk = queue.desk();
    var other = queue.desk(LegBench.SECOND_DESK);
    var customer = queue.caller();
    var second = queue.caller(SECOND);
    assertThat(queue.talk(customer, desk)).isTrue();
    assertThat(queue.talk(second, other)).isTrue();
  }

  @Test
  void nobody_comes_and_the_dial_ends() {
    // 3.2 [D] that it ends; the status is unconfirmed.
    queue.caller();
    bench.hangsUp(Bench.CUSTOMER);
    queue.desk();
    bench.advance("PT20S");
    assertThat(bench.app.last("/dialled").get("DialCallStatus")).isEqualTo("no-answer");
    var late = queue.caller();
    assertThat(bench.sound(late)).isEqualTo("queue say");
    bench.hangsUp(Bench.CUSTOMER);
    bench.quirk("dial_queue_timeout_status", "failed");
    bench.quirk("queue_dialer_hears", "silence");
    var desk = queue.desk(LegBench.SECOND_DESK);
    assertThat(bench.sound(desk)).isEqualTo("document silence");
    bench.advance("PT20S");
    assertThat(bench.app.last("/dialled").get("DialCallStatus")).isEqualTo("failed");
  }

  @Test
  void a_queue_that_is_not_there_is_told_to_the_action() {
    // 3.2 [D] that it is an error; which one is unconfirmed.
    queue.desk();
    assertThat(bench.app.last("/dialled").get("DialCallStatus")).isEqualTo("failed");
    bench.quirk("dial_missing_queue", "error");
    queue.desk(LegBench.SECOND_DESK);
    assertThat(bench.app.last("/dialled").get("DialCallStatus")).isEqualTo("error");
    bench.quirk("dial_missing_queue", "waits");
    var desk = queue.desk();
    assertThat(queue.talk(queue.caller(), desk)).isTrue();
  }

  @Test
  void the_words_before_the_bridge_are_heard_by_the_queued_one() {
    // 3.2 [D].
    bench.app.twiml(
        "/desk", "<Dial action='/dialled'><Queue url='/whisper'>support</Queue></Dial>");
    var customer = queue.caller();
    bench.advance("PT7S");
    var desk = queue.desk();
    assertThat(bench.sound(customer)).isEqualTo("whisper say");
    var asked = bench.app.last("/whisper");
    assertThat(asked.get("CallSid")).isEqualTo(customer);
    assertThat(asked.get("DequeingCallSid")).isEqualTo(desk);
    assertThat(asked.get("QueueSid")).isEqualTo(queue.sid());
    assertThat(asked.get("QueueTime")).isEqualTo("8");
    assertThat(queue.member(customer).status()).isEqualTo(404);
    bench.advance("PT2S");
    assertThat(queue.talk(customer, desk)).isTrue();
  }

  @Test
  void an_empty_answer_before_the_bridge_makes_the_bridge() {
    // 9 [D]: a whisper document that ends lets the bridge be made.
    bench.app.twiml("/whisper", "");
    bench.app.twiml("/desk", "<Dial><Queue url='/whisper'>support</Queue></Dial>");
    var customer = queue.caller();
    var desk = queue.desk();
    assertThat(queue.talk(customer, desk)).isTrue();
  }

  @Test
  void a_failed_whisper_may_end_the_queued_leg() {
    // Not documented: both readings.
    bench.app.on("/whisper", request -> App.Said.status(500));
    bench.app.twiml(
        "/desk", "<Dial action='/dialled'><Queue url='/whisper'>support</Queue></Dial>");
    var customer = queue.caller();
    var desk = queue.desk();
    assertThat(queue.talk(customer, desk)).isTrue();
    bench.hangsUp(Bench.CUSTOMER);
    bench.quirk("whisper_failure", "hang_up");
    var second = queue.caller(SECOND);
    queue.desk(LegBench.SECOND_DESK);
    assertThat(bench.status(second)).isEqualTo("completed");
    assertThat(bench.app.last("/dialled").get("DialBridged")).isEqualTo("false");
  }

  @Test
  void a_hangup_is_not_allowed_in_the_words_before_the_bridge() {
    // 3.2 [D]: Play, Say, Pause and Redirect only.
    bench.app.twiml("/whisper", "<Hangup/>");
    bench.app.twiml("/desk", "<Dial><Queue url='/whisper'>support</Queue></Dial>");
    var customer = queue.caller();
    queue.desk();
    assertThat(bench.errors()).contains(13201);
    assertThat(bench.status(customer)).isEqualTo("in-progress");
  }

  @Test
  void whoever_leaves_during_the_words_is_told_as_bridging() {
    // 3.1 lists bridging-in-process; when it is sent is our reading.
    bench.app.twiml(
        "/desk", "<Dial action='/dialled'><Queue url='/whisper'>support</Queue></Dial>");
    var customer = queue.caller();
    queue.desk();
    bench.hangsUp(LegBench.DESK);
    bench.settle();
    assertThat(queue.result()).isEqualTo("bridging-in-process");
    assertThat(queue.says(customer)).isEqualTo("Left");
    var second = queue.caller(SECOND);
    queue.desk(LegBench.SECOND_DESK);
    queue.redirect(second);
    assertThat(queue.result()).isEqualTo("bridging-in-process");
    assertThat(queue.says(second)).isEqualTo("Elsewhere");
  }

  @Test
  void whose_sid_the_action_carries_is_not_sure() {
    // 3.2: CallSid is listed among the additional parameters; DialCallSid is unconfirmed.
    bench.quirk("queue_action_call_sid", "dequeued");
    bench.quirk("dial_queue_call_sid", "dequeued");
    bench.quirk("dial_queue_end_status", "answered");
    var customer = queue.caller();
    queue.desk();
    bench.hangsUp(Bench.CUSTOMER);
    bench.settle();
    var action = bench.app.last("/dialled");
    assertThat(action.form().every("CallSid")).containsExactly(customer);
    assertThat(action.get("DialCallSid")).isEqualTo(customer);
    assertThat(action.get("DialCallStatus")).isEqualTo("answered");
  }
}
