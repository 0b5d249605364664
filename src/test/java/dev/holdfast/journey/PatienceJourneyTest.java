package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Journey;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Twilio is slow, and a CRM waits no longer than it wants to. */
class PatienceJourneyTest extends Journey {
  private static final String SLOW =
      "{\"on\":\"rest\",\"method\":\"POST\",\"path\":\"/Participants/CA\",\"do\":\"delay\",\"delay\":\"PT5S\",\"times\":1}";

  @Test
  void respond_async_is_answered_at_once_and_the_hold_is_shown_later() {
    String call = talk();
    fault(SLOW);
    Http.Answered asked = preferring(call, "respond-async");
    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.json().get("legs").get(0).get("state").textValue()).isEqualTo("holding");
    struck();
    sandbox().advance(Duration.ofSeconds(5));
    world().rest();
    assertThat(state(call, "customer")).isEqualTo("on-hold");
  }

  @Test
  void a_crm_that_waits_two_seconds_is_told_after_two_seconds_that_it_is_asked() {
    String call = talk();
    fault(SLOW);
    CompletableFuture<Http.Answered> waits =
        CompletableFuture.supplyAsync(() -> preferring(call, "wait=2"));
    struck();
    assertThat(waits).isNotDone();
    world().timeGoesTo(world().now().plusSeconds(2));
    assertThat(waits.join().status()).isEqualTo(202);
    sandbox().advance(Duration.ofSeconds(5));
    world().rest();
    assertThat(state(call, "customer")).isEqualTo("on-hold");
  }

  @Test
  void a_resume_that_came_too_early_goes_on_when_the_hold_is_shown_whatever_leg_it_named() {
    String call = talk();
    String agent = sid(call, "agent-1");
    fault(SLOW);
    preferring(call, "respond-async");
    struck();
    CompletableFuture<Http.Answered> early =
        CompletableFuture.supplyAsync(
            () ->
                world()
                    .http()
                    .send(
                        "POST",
                        "/v1/calls/" + agent + "/resume",
                        new byte[0],
                        Map.of("Authorization", "Bearer demo-key", "Prefer", "wait=20")));
    Awaitility.await().pollInterval(Duration.ofMillis(2)).until(() -> world().app().waiting() == 1);
    sandbox().advance(Duration.ofSeconds(5));
    assertThat(early.orTimeout(10, TimeUnit.SECONDS).join().status()).isEqualTo(200);
    world().rest();
    assertThat(state(call, "customer")).isEqualTo("talking");
  }

  private Http.Answered preferring(String call, String prefer) {
    return world()
        .http()
        .send(
            "POST",
            "/v1/calls/" + call + "/hold",
            new byte[0],
            Map.of("Authorization", "Bearer demo-key", "Prefer", prefer));
  }
}
