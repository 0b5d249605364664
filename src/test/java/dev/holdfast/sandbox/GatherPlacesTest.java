package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, sections 3.1 and 9: a Gather in the document of a queue, and before a bridge. */
class GatherPlacesTest {
  private static final String MENU =
      "<Gather action='/chosen' numDigits='1' timeout='4'><Say>Press one</Say></Gather>";
  private static final String WHISPERED =
      "<Dial action='/after'><Number url='/whisper'>+15550100301</Number></Dial>";

  private QueueBench queue = QueueBench.fresh();
  private Bench bench = queue.bench;

  @BeforeEach
  void fresh() {
    queue = QueueBench.fresh();
    bench = queue.bench;
    bench.app.twiml("/after", "<Say>After</Say><Pause length='600'/>");
  }

  @Test
  void a_key_in_a_queue_lets_the_caller_leave_it() {
    // 3.1 [D]: Gather is among the verbs of a wait document, and so is Leave in its action.
    bench.app.twiml("/wait", MENU + "<Pause length='30'/>");
    bench.app.twiml("/chosen", "<Leave/>");
    var customer = queue.caller();
    assertThat(bench.sound(customer)).isEqualTo("queue say");
    bench.press(Bench.CUSTOMER, "1");
    var asked = bench.app.last("/chosen");
    assertThat(asked.get("Digits")).isEqualTo("1");
    assertThat(asked.get("QueueSid")).isEqualTo(queue.sid());
    assertThat(asked.get("QueuePosition")).isEqualTo("1");
    assertThat(queue.result()).isEqualTo("leave");
    assertThat(queue.says(customer)).isEqualTo("Left");
    assertThat(queue.size()).isZero();
  }

  @Test
  void the_action_of_a_gather_in_a_queue_plays_there_and_then_the_waiting_begins_again() {
    // 3.1 [D]: what runs out is followed by the wait document.
    bench.app.twiml("/wait", MENU + "<Pause length='30'/>");
    bench.app.twiml("/chosen", "<Say>You are first</Say>");
    var customer = queue.caller();
    bench.press(Bench.CUSTOMER, "1");
    assertThat(bench.sound(customer)).isEqualTo("queue say");
    assertThat(queue.says(customer)).isEqualTo("You are first");
    bench.advance("PT1S");
    assertThat(bench.app.seen("/wait")).hasSize(2);
    assertThat(queue.says(customer)).isEqualTo("Press one");
    assertThat(queue.size()).isEqualTo(1);
  }

  @Test
  void without_a_key_the_caller_waits_on() {
    // 9 [D]: no input, next verb.
    bench.app.twiml("/wait", MENU + "<Play>/music.mp3</Play>");
    bench.app.on("/music.mp3", request -> App.Said.of("audio/mpeg", "x"));
    var customer = queue.caller();
    bench.advance("PT5S");
    assertThat(bench.sound(customer)).isEqualTo("queue play");
    assertThat(bench.app.seen("/chosen")).isEmpty();
  }

  @Test
  void a_caller_who_is_taken_out_in_the_middle_of_a_gather_is_asked_no_more() {
    bench.app.twiml("/wait", MENU);
    var customer = queue.caller();
    var desk = queue.desk();
    assertThat(queue.talk(desk, customer)).isTrue();
    bench.press(Bench.CUSTOMER, "1");
    bench.advance("PT10S");
    assertThat(bench.app.seen("/chosen")).isEmpty();
    assertThat(queue.talk(desk, customer)).isTrue();
  }

  @Test
  void a_gather_is_not_among_the_words_before_a_queue_s_bridge() {
    // 3.2 [D]: Play, Say, Pause, Redirect only.
    bench.app.twiml("/desk", "<Dial><Queue url='/whisper'>support</Queue></Dial>");
    bench.app.twiml("/whisper", MENU);
    queue.caller();
    queue.desk();
    assertThat(bench.errors()).contains(13201);
  }

  @Test
  void the_called_person_takes_the_call_with_a_key() {
    // 9 [D]: Play, Say, Gather and Hangup in the document of a Number.
    bench.app.twiml("/chosen", "<Say>Thank you</Say>");
    var customer = screened();
    var agent = bench.app.last("/whisper").get("CallSid");
    assertThat(bench.sound(agent)).isEqualTo("whisper say");
    assertThat(bench.sound(customer)).isEqualTo("document ringback");
    bench.press(LegBench.DESK, "1");
    assertThat(bench.app.last("/chosen").get("Digits")).isEqualTo("1");
    assertThat(bench.app.last("/chosen").get("ParentCallSid")).isEqualTo(customer);
    bench.advance("PT1S");
    assertThat(queue.talk(customer, agent)).isTrue();
    assertThat(bench.executed(agent)).containsExactly("Gather", "Say", "Say");
  }

  @Test
  void the_called_person_who_presses_nothing_is_hung_up() {
    // 9 [D]: no input, next verb.
    var customer = screened();
    bench.advance("PT5S");
    assertThat(bench.status(bench.app.last("/whisper").get("CallSid"))).isEqualTo("completed");
    assertThat(bench.app.last("/after").get("DialBridged")).isEqualTo("false");
    assertThat(queue.says(customer)).isEqualTo("After");
  }

  @Test
  void the_called_person_declines_with_a_key() {
    bench.app.twiml("/chosen", "<Hangup/>");
    var customer = screened();
    bench.press(LegBench.DESK, "2");
    assertThat(bench.status(bench.app.last("/whisper").get("CallSid"))).isEqualTo("completed");
    assertThat(queue.says(customer)).isEqualTo("After");
  }

  @Test
  void a_key_pressed_after_the_bridge_asks_nothing() {
    bench.app.twiml("/chosen", "");
    var customer = screened();
    bench.press(LegBench.DESK, "1");
    bench.press(LegBench.DESK, "1");
    bench.advance("PT10S");
    assertThat(bench.app.seen("/chosen")).hasSize(1);
    assertThat(bench.with(customer)).hasSize(1);
  }

  /** A customer calls, the desk answers and is asked whether it takes the call. */
  private String screened() {
    queue.callersGet(WHISPERED);
    bench.app.twiml("/whisper", MENU + "<Hangup/>");
    var customer = queue.caller();
    bench.advance("PT1S");
    return customer;
  }
}
