package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Journey;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** More commands than may wait for Twilio at once. */
class CrowdJourneyTest extends Journey {
  private static final Map<String, String> KEY = Map.of("Authorization", "Bearer demo-key");

  CrowdJourneyTest() {
    super(Map.of("holdfast.commands.hold", "1"));
  }

  @Test
  void one_command_too_many_is_429_and_webhooks_are_answered_meanwhile() {
    String call = talk();
    fault(
        "{\"on\":\"rest\",\"method\":\"POST\",\"path\":\"/Participants/CA\",\"do\":\"delay\",\"delay\":\"PT2S\"}");
    CompletableFuture<Http.Answered> waits = CompletableFuture.supplyAsync(() -> raw(call, "hold"));
    struck();

    Http.Answered no = raw(call, "hold");

    assertThat(no.status()).isEqualTo(429);
    assertThat(no.header("Retry-After")).isEqualTo("1");
    assertThat(no.json().get("code").textValue()).isEqualTo("too-many-commands");
    String other = sandbox().dials("+15550100998", DEMO);
    sandbox().advance(Duration.ZERO);
    assertThat(story(other)).contains("join-room", "wait music");
    sandbox().advance(Duration.ofSeconds(2));
    assertThat(waits.join().status()).isEqualTo(200);
    // An answer is read before its place is free.
    await().until(() -> raw(call, "hold").status() == 200);
  }

  /** The timeline, read without waiting for anything to come to rest. */
  private String story(String call) {
    return world().http().send("GET", "/v1/calls/" + call + "/timeline", new byte[0], KEY).text();
  }

  private Http.Answered raw(String call, String what) {
    return world().http().send("POST", "/v1/calls/" + call + "/" + what, new byte[0], KEY);
  }
}
