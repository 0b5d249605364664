package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way of a held customer, as the reference tells it. */
class ConferenceHoldTest {
  private static final String ROOM =
      """
      <Dial action="/next"><Conference startConferenceOnEnter="true" endConferenceOnExit="true"
        waitUrl="/wait" statusCallback="/events"
        statusCallbackEvent="start end join leave mute hold modify announcement">room</Conference></Dial>
      """;

  private Bench bench = Bench.fresh();

  @BeforeEach
  void a_fresh_account() {
    bench = Bench.fresh();
    bench.app.twiml("/voice", ROOM.replace("/events", bench.app.url("/events")));
    bench.app.twiml("/wait", "<Say>One moment</Say><Pause length='60'/>");
    bench.app.twiml("/hold", "<Say>Please hold</Say><Pause length='10'/>");
    bench.app.twiml("/next", "<Hangup/>");
  }

  @Test
  void a_held_customer_hears_hold_music_and_nobody_and_comes_back() {
    // Reference 4.1 [D], 4.2 [D], 4.3 [S][D].
    var customer = bench.dials(Bench.CUSTOMER);
    bench.settle();
    assertThat(bench.sound(customer)).isEqualTo("wait say");
    assertThat(bench.app.events("/events")).containsExactly("participant-join");

    var room = bench.conferenceSid();
    var agent =
        Bench.text(
            bench.rest(
                "POST",
                "/Conferences/" + room + "/Participants.json",
                "To",
                Bench.AGENT,
                "From",
                Bench.NUMBER,
                "Label",
                "agent"),
            "call_sid");
    bench.advance("PT1S");
    assertThat(bench.with(customer)).containsExactly(agent);
    assertThat(bench.with(agent)).containsExactly(customer);

    var held = bench.participant(room, customer, "Hold", "true", "HoldUrl", bench.app.url("/hold"));
    assertThat(held.json().getBoolean("hold")).isTrue();
    bench.settle();
    assertThat(bench.sound(customer)).isEqualTo("hold say");
    assertThat(bench.with(customer)).isEmpty();
    assertThat(bench.sound(agent)).isEqualTo("document silence");

    bench.advance("PT20S");
    assertThat(bench.sound(customer)).isEqualTo("hold silence");

    assertThat(bench.participant(room, customer, "Hold", "false").status()).isEqualTo(200);
    bench.settle();
    assertThat(bench.with(customer)).containsExactly(agent);

    bench.hangsUp(Bench.CUSTOMER);
    bench.settle();
    assertThat(bench.status(customer)).isEqualTo("completed");
    assertThat(bench.status(agent)).isEqualTo("completed");
    assertThat(bench.app.events("/events"))
        .containsExactly(
            "participant-join",
            "participant-join",
            "conference-start",
            "participant-hold",
            "participant-unhold",
            "participant-leave",
            "participant-leave",
            "conference-end");
  }
}
