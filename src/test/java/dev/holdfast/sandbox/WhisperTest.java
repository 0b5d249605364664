package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, section 9: the words that a called leg hears before it is joined with the caller. */
class WhisperTest {
  private static final String DIAL =
      "<Dial action='/after'><Number url='/whisper'>+15550100301</Number></Dial>";

  private LegBench legs = LegBench.fresh(DIAL);
  private Bench bench = legs.bench;

  @BeforeEach
  void fresh() {
    legs = LegBench.fresh(DIAL);
    bench = legs.bench;
    bench.app.twiml("/whisper", "<Say>A customer for you</Say><Pause length='1'/>");
  }

  @Test
  void the_called_leg_hears_it_alone_and_then_the_two_are_joined() {
    // 9 [D].
    var customer = legs.talks();
    var agent = legs.legOf(LegBench.DESK);
    assertThat(bench.sound(agent)).isEqualTo("whisper say");
    assertThat(bench.sound(customer)).isEqualTo("document ringback");
    assertThat(bench.app.last("/whisper").get("CallSid")).isEqualTo(agent);
    bench.advance("PT3S");
    assertThat(bench.with(customer)).containsExactly(agent);
    assertThat(bench.with(agent)).containsExactly(customer);
  }

  @Test
  void a_whisper_may_hang_up() {
    // 9 [D] that it may; what the parent is told is a guess.
    bench.app.twiml("/whisper", "<Say>No</Say><Hangup/>");
    var customer = legs.talks();
    bench.advance("PT1S");
    assertThat(bench.status(legs.legOf(LegBench.DESK))).isEqualTo("completed");
    assertThat(bench.app.last("/after").get("DialCallStatus")).isEqualTo("completed");
    assertThat(bench.app.last("/after").get("DialBridged")).isEqualTo("false");
    assertThat(legs.says(customer)).isEqualTo("After");
    bench.hangsUp(Bench.CUSTOMER);
    bench.quirk("dial_call_status_after_whisper_hang_up", "no-answer");
    legs.talks();
    bench.advance("PT1S");
    assertThat(bench.app.last("/after").get("DialCallStatus")).isEqualTo("no-answer");
  }

  @Test
  void a_dial_is_not_allowed_in_a_whisper() {
    // 13201 [D]; that the two are joined all the same is one of two readings.
    bench.app.twiml("/whisper", "<Dial>+15550100302</Dial>");
    var customer = legs.talks();
    assertThat(bench.errors()).contains(13201);
    assertThat(bench.with(customer)).containsExactly(legs.legOf(LegBench.DESK));
  }

  @Test
  void a_whisper_that_fails_may_end_the_called_leg() {
    // The other reading.
    bench.quirk("whisper_failure", "hang_up");
    bench.app.on("/whisper", request -> App.Said.status(404));
    var customer = legs.talks();
    assertThat(bench.status(legs.legOf(LegBench.DESK))).isEqualTo("completed");
    assertThat(legs.says(customer)).isEqualTo("After");
  }

  @Test
  void a_called_leg_can_be_moved_out_of_its_whisper() {
    // 2.2 b.
    var customer = legs.talks();
    var agent = legs.legOf(LegBench.DESK);
    legs.redirect(agent, "/park");
    bench.advance("PT5S");
    assertThat(bench.executed(agent)).endsWith("Say", "Pause");
    assertThat(bench.with(agent)).isEmpty();
    assertThat(bench.with(customer)).isEmpty();
    assertThat(bench.app.last("/after").get("DialBridged")).isEqualTo("false");
  }
}
