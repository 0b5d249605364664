package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.EventsJourney;
import dev.holdfast.fixtures.Http;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A CRM that takes what it is told and never answers: holds do not wait for it. */
class HangingCrmJourneyTest extends EventsJourney {
  private static final int SENDERS = 2;

  HangingCrmJourneyTest() {
    super(
        Map.of(
            "holdfast.clock.runs", "true",
            "holdfast.clock.notify-ms", "20",
            "holdfast.events.senders", String.valueOf(SENDERS)));
  }

  @Test
  void a_hold_and_a_resume_are_answered_while_every_sender_waits_for_the_crm() {
    String one = talk();
    String other = talk();
    crm().hangs();
    command(one, "hold");
    command(other, "hold");
    Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> crm().hanging() == SENDERS);

    assertThat(command(one, "resume").status()).isEqualTo(200);
    assertThat(command(one, "hold").status()).isEqualTo(200);
    assertThat(crm().hanging()).as("still nobody was answered").isEqualTo(SENDERS);

    crm().recovers();
    Awaitility.await().until(() -> crm().types(one).size() == 6 && crm().types(other).size() == 3);
    assertThat(crm().types(one))
        .containsExactly(
            "call.started", "leg.holding", "leg.held", "leg.resumed", "leg.holding", "leg.held");
  }

  /** Straight to the application: the fixture's own waiting would wait for the CRM, too. */
  private Http.Answered command(String call, String what) {
    return CompletableFuture.supplyAsync(
            () ->
                world()
                    .http()
                    .send(
                        "POST",
                        "/v1/calls/" + call + "/" + what,
                        new byte[0],
                        Map.of("Authorization", "Bearer demo-key", "Prefer", "wait=20")))
        .orTimeout(8, TimeUnit.SECONDS)
        .join();
  }
}
