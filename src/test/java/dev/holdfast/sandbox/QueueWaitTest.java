package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, section 3.1: a leg waits in a queue. */
class QueueWaitTest {
  private QueueBench queue = QueueBench.fresh();
  private Bench bench = queue.bench;

  @BeforeEach
  void fresh() {
    queue = QueueBench.fresh();
    bench = queue.bench;
  }

  @Test
  void the_wait_document_is_asked_for_again_and_again() {
    // 3.1 [D].
    var customer = queue.caller();
    assertThat(bench.sound(customer)).isEqualTo("queue say");
    bench.advance("PT30S");
    assertThat(bench.app.seen("/wait")).hasSize(4);
    var asked = bench.app.last("/wait");
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.get("QueuePosition")).isEqualTo("1");
    assertThat(asked.get("QueueSid")).isEqualTo(queue.sid());
    assertThat(asked.get("QueueTime")).isEqualTo("30");
    assertThat(asked.get("AvgQueueTime")).isEqualTo("30");
    assertThat(asked.get("CurrentQueueSize")).isEqualTo("1");
    assertThat(asked.get("MaxQueueSize")).isEqualTo("1000");
    assertThat(asked.get("CallSid")).isEqualTo(customer);
  }

  @Test
  void an_audio_file_as_wait_url_plays_again_and_again() {
    // 3.1 [D].
    bench.app.on("/wait", request -> App.Said.of("audio/mpeg", "x"));
    var customer = queue.caller();
    bench.advance("PT65S");
    assertThat(bench.sound(customer)).isEqualTo("queue play");
    assertThat(bench.app.seen("/wait")).hasSize(3);
  }

  @Test
  void without_a_wait_url_there_is_twilios_music_and_with_an_empty_one_silence() {
    // 3.1 [D].
    queue.callersGet("<Enqueue>support</Enqueue>");
    var customer = queue.caller();
    assertThat(bench.hears(customer).getString("url")).contains("com.twilio.sounds.music");
    queue.callersGet("<Enqueue waitUrl=''>support</Enqueue>");
    assertThat(bench.sound(queue.caller("+15550100998"))).isEqualTo("queue silence");
  }

  @Test
  void a_leave_goes_on_with_the_action() {
    // 3.1 [D].
    bench.app.twiml("/wait", "<Pause length='5'/><Leave/>");
    var customer = queue.caller();
    bench.advance("PT5S");
    assertThat(queue.result()).isEqualTo("leave");
    assertThat(bench.app.last("/left").get("QueueTime")).isEqualTo("5");
    assertThat(queue.says(customer)).isEqualTo("Left");
    assertThat(queue.size()).isZero();
  }

  @Test
  void without_an_action_the_next_verb_follows() {
    // 3.1 [D].
    queue.callersGet("<Enqueue waitUrl='/wait'>support</Enqueue><Say>Next verb</Say>");
    bench.app.twiml("/wait", "<Leave/>");
    var customer = queue.caller();
    assertThat(queue.says(customer)).isEqualTo("Next verb");
  }

  @Test
  void a_hangup_in_the_wait_document_ends_the_call() {
    // 9 [D].
    bench.app.twiml("/wait", "<Pause length='5'/><Hangup/>");
    var customer = queue.caller();
    bench.advance("PT5S");
    assertThat(bench.status(customer)).isEqualTo("completed");
    assertThat(queue.result()).isEqualTo("hangup");
  }

  @Test
  void a_caller_who_hangs_up_is_told() {
    // 3.1 [D]: hangup.
    queue.caller();
    bench.hangsUp(Bench.CUSTOMER);
    bench.settle();
    assertThat(queue.result()).isEqualTo("hangup");
    assertThat(bench.app.last("/left").get("CallStatus")).isEqualTo("completed");
    assertThat(queue.size()).isZero();
    bench.quirk("enqueue_action_on_hang_up", "not_requested");
    queue.caller();
    bench.hangsUp(Bench.CUSTOMER);
    bench.settle();
    assertThat(bench.app.seen("/left")).hasSize(1);
  }

  @Test
  void a_redirect_takes_the_leg_out_and_only_tells_the_action() {
    // 3.1 [D]: the answer does not control the call then.
    bench.app.twiml("/left", "<Hangup/>");
    var customer = queue.caller();
    queue.redirect(customer);
    assertThat(queue.result()).isEqualTo("redirected");
    assertThat(queue.says(customer)).isEqualTo("Elsewhere");
    assertThat(bench.status(customer)).isEqualTo("in-progress");
    assertThat(queue.size()).isZero();
  }

  @Test
  void a_full_queue_is_told() {
    // 14207 [D].
    queue.callersGet("<Enqueue action='/left' waitUrl='/wait' maxQueueSize='1'>support</Enqueue>");
    queue.caller();
    var second = queue.caller("+15550100998");
    assertThat(queue.result()).isEqualTo("queue-full");
    assertThat(queue.says(second)).isEqualTo("Left");
    assertThat(bench.errors()).contains(14207);
  }

  @Test
  void a_bad_name_is_an_error_of_the_enqueue() {
    // 14204, 14205 [D].
    queue.callersGet("<Enqueue action='/left'></Enqueue>");
    queue.caller();
    assertThat(queue.result()).isEqualTo("error");
    queue.callersGet("<Enqueue action='/left'>" + "x".repeat(65) + "</Enqueue>");
    queue.caller("+15550100998");
    assertThat(bench.errors()).contains(14204, 14205);
  }

  @Test
  void a_wait_document_that_fails_is_an_error_or_silence() {
    // 3.1: error is a result; what becomes of the leg is not documented.
    bench.app.on("/wait", request -> App.Said.status(404));
    var customer = queue.caller();
    assertThat(queue.result()).isEqualTo("error");
    assertThat(queue.says(customer)).isEqualTo("Left");
    bench.quirk("queue_wait_failure", "silence");
    var second = queue.caller("+15550100998");
    assertThat(bench.sound(second)).isEqualTo("queue silence");
    assertThat(queue.size()).isEqualTo(1);
  }

  @Test
  void a_dial_in_the_wait_document_is_an_error() {
    // 3.1 [D]: not among the verbs that are allowed.
    bench.app.twiml("/wait", "<Dial>+15550100301</Dial>");
    queue.caller();
    assertThat(queue.result()).isEqualTo("error");
    assertThat(bench.errors()).contains(12200);
  }

  @Test
  void a_leave_outside_a_queue_is_an_error() {
    // 9: only in a wait document.
    queue.callersGet("<Leave/>");
    queue.caller();
    assertThat(bench.errors()).contains(12200);
  }
}
