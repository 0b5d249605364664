package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.holdfast.fixtures.Scrape;
import org.junit.jupiter.api.Test;

/** Edits are counted, and meters outlive the routes. */
class EditMetricsTest extends EditJourney {
  @Test
  void edits_are_counted_as_taken_or_refused_and_every_generation_is_measured() {
    assertThat(now("holdfast_routes_generation")).isEqualTo(1);
    good(1);
    routes().save(HELLO, "- route: {id: half");
    settled();
    assertThat(now("holdfast_routes_generation")).isEqualTo(2);
    assertThat(now("holdfast_routes_edits_taken_total")).isEqualTo(1);
    assertThat(now("holdfast_routes_edits_refused_total")).isEqualTo(1);
    assertThat(now("holdfast_routes_degraded")).isEqualTo(1);
    double before = now("holdfast_api_seconds_count", "door", "read");
    get("/v1/calls");
    // counted once the answer has been written: whoever has read it may be earlier
    await()
        .untilAsserted(
            () ->
                assertThat(now("holdfast_api_seconds_count", "door", "read"))
                    .isEqualTo(before + 1));
  }

  private double now(String name, String... labels) {
    return Scrape.of(world().app().managementPort()).value(name, labels);
  }
}
