package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, section 9: Gather, [D] unless said otherwise. */
class GatherTest {
  private Bench bench = Bench.fresh();

  @BeforeEach
  void a_fresh_account() {
    bench = Bench.fresh();
    bench.app.twiml("/chosen", "<Say>Thank you</Say><Pause length='60'/>");
  }

  @Test
  void keys_up_to_the_hash_go_to_the_action() {
    var sid = calls("<Gather action='/chosen'/><Say>Nothing</Say>");
    press("42#");
    assertThat(bench.app.last("/chosen").method()).isEqualTo("POST");
    assertThat(bench.app.last("/chosen").get("Digits")).isEqualTo("42");
    assertThat(bench.app.last("/chosen").get("CallSid")).isEqualTo(sid);
    assertThat(bench.hears(sid).getString("text")).isEqualTo("Thank you");
    assertThat(bench.executed(sid)).containsExactly("Gather", "Say");
  }

  @Test
  void it_answers_the_call_and_listens_in_silence() {
    // Section 9: the first verb that needs media answers.
    var sid = calls("<Gather timeout='10'/><Say>Nothing</Say>");
    assertThat(bench.status(sid)).isEqualTo("in-progress");
    assertThat(bench.sound(sid)).isEqualTo("document silence");
  }

  @Test
  void without_keys_the_next_verb_follows_when_the_prompts_and_the_timeout_are_through() {
    var sid = calls("<Gather action='/chosen'><Pause length='3'/></Gather><Say>Nothing</Say>");
    bench.advance("PT7.9S");
    assertThat(bench.sound(sid)).isEqualTo("document silence");
    bench.advance("PT0.1S");
    assertThat(bench.hears(sid).getString("text")).isEqualTo("Nothing");
    assertThat(bench.app.seen("/chosen")).isEmpty();
  }

  @Test
  void each_key_gives_as_much_time_again() {
    calls("<Gather action='/chosen' timeout='3'/>");
    bench.advance("PT2S");
    press("1");
    bench.advance("PT2S");
    press("2");
    bench.advance("PT2.9S");
    assertThat(bench.app.seen("/chosen")).isEmpty();
    bench.advance("PT0.1S");
    assertThat(bench.app.last("/chosen").get("Digits")).isEqualTo("12");
  }

  @Test
  void a_key_during_a_prompt_counts_and_stops_it() {
    var sid =
        calls(
            "<Gather action='/chosen' numDigits='2'><Say>Press a key</Say><Play>/x</Play></Gather>");
    assertThat(bench.hears(sid).getString("text")).isEqualTo("Press a key");
    press("1");
    assertThat(bench.sound(sid)).isEqualTo("document silence");
    press("2");
    assertThat(bench.app.last("/chosen").get("Digits")).isEqualTo("12");
    assertThat(bench.app.seen("/x")).isEmpty();
    assertThat(bench.executed(sid)).containsExactly("Gather", "Say", "Say");
  }

  @Test
  void the_last_of_so_many_keys_ends_it() {
    calls("<Gather action='/chosen?from=menu' method='GET' numDigits='1' finishOnKey=''/>");
    press("#");
    assertThat(bench.app.last("/chosen").method()).isEqualTo("GET");
    assertThat(bench.app.last("/chosen").get("Digits")).isEqualTo("#");
    assertThat(bench.app.last("/chosen").get("from")).isEqualTo("menu");
  }

  @Test
  void without_an_action_its_own_document_is_asked() {
    calls("<Gather numDigits='1'/>");
    press("7");
    assertThat(bench.app.seen("/voice")).hasSize(2);
    assertThat(bench.app.last("/voice").get("Digits")).isEqualTo("7");
  }

  @Test
  void the_finishing_key_alone_is_no_input() {
    // The page of the verb: no request to the action, the next verb follows.
    var sid = calls("<Gather action='/chosen'/><Say>Nothing</Say>");
    press("#");
    assertThat(bench.hears(sid).getString("text")).isEqualTo("Nothing");
    assertThat(bench.app.seen("/chosen")).isEmpty();
  }

  @Test
  void an_action_may_want_to_hear_of_no_input_too() {
    calls("<Gather action='/chosen' actionOnEmptyResult='true'/>");
    bench.advance("PT5S");
    assertThat(bench.app.last("/chosen").form().first("Digits")).contains("");
  }

  @Test
  void a_gather_for_speech_alone_says_loudly_that_nobody_understands_it() {
    // The sandbox's own word, 12400: keys do not count, nothing is ever said.
    var sid = calls("<Gather action='/chosen' input='speech'/><Say>Nothing</Say>");
    press("1");
    bench.advance("PT5S");
    assertThat(bench.hears(sid).getString("text")).isEqualTo("Nothing");
    assertThat(bench.errors()).containsExactly(12400);
  }

  @Test
  void a_prompt_that_cannot_be_had_fails_the_document() {
    // 4.3 [L]: as on a plain leg.
    var sid = calls("<Gather action='/chosen'><Play>/gone.mp3</Play></Gather><Say>Nothing</Say>");
    assertThat(bench.hears(sid).getString("text")).contains("application error");
    assertThat(bench.errors()).containsExactly(11200);
    bench.advance("PT30S");
    assertThat(bench.status(sid)).isEqualTo("completed");
  }

  @Test
  void a_redirect_by_rest_ends_it_with_its_prompts() {
    // 2.1 [D]: a redirect beats everything.
    var sid = calls("<Gather action='/chosen'><Say>Press a key</Say></Gather>");
    bench.rest("POST", "/Calls/" + sid + ".json", "Url", bench.app.url("/chosen"));
    bench.settle();
    press("1#");
    bench.advance("PT10S");
    assertThat(bench.app.seen("/chosen")).hasSize(1);
    assertThat(bench.sound(sid)).isEqualTo("document silence");
  }

  @Test
  void a_hang_up_ends_it_and_the_action_is_not_asked() {
    var sid = calls("<Gather action='/chosen'/>");
    press("1");
    bench.hangsUp(Bench.CUSTOMER);
    bench.advance("PT10S");
    assertThat(bench.status(sid)).isEqualTo("completed");
    assertThat(bench.app.seen("/chosen")).isEmpty();
  }

  @Test
  void an_inline_document_has_no_url_to_go_back_to() {
    // 15004 [D].
    var sid = calls("<Pause/><Say>Hello</Say><Pause length='60'/>");
    bench.advance("PT1S");
    var inline = "<Response><Gather numDigits='1'/></Response>";
    bench.rest("POST", "/Calls/" + sid + ".json", "Twiml", inline);
    bench.settle();
    press("1");
    assertThat(bench.errors()).containsExactly(15004);
  }

  private String calls(String verbs) {
    bench.app.twiml("/voice", verbs);
    var sid = bench.dials(Bench.CUSTOMER);
    bench.settle();
    return sid;
  }

  private void press(String keys) {
    bench.press(Bench.CUSTOMER, keys);
  }
}
