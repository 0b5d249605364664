package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Journey;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is kept for repeats does not grow for ever. */
@Timeout(30)
class ForgettingJourneyTest extends Journey {
  @Test
  void names_of_requests_are_forgotten_after_a_day() {
    Map<String, String> headers =
        Map.of("Authorization", "Bearer demo-key", "Idempotency-Key", "old");
    world().crm("POST", "/v1/calls/CA" + "e".repeat(32) + "/hold", "", headers);
    world().app().forget();
    assertThat(world().record().count("repeats")).isEqualTo(1);
    pass(90_000);
    world().app().forget();
    assertThat(world().record().count("repeats")).isZero();
  }
}
