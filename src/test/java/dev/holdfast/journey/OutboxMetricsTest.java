package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.EventsJourney;
import dev.holdfast.fixtures.Scrape;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A CRM that does not take its events is seen, and so is what was given up. */
class OutboxMetricsTest extends EventsJourney {
  @Test
  void events_that_wait_are_counted_with_the_age_of_the_oldest() {
    String call = talk();
    crm().answers(503, Map.of());
    hold(call);
    pass(120);
    assertThat(now("holdfast_outbox_events")).isEqualTo(2);
    assertThat(now("holdfast_outbox_oldest_seconds")).isBetween(120.0, 130.0);
    crm().recovers();
    pass(600);
    assertThat(now("holdfast_outbox_events")).isZero();
    assertThat(now("holdfast_outbox_oldest_seconds")).isZero();
  }

  @Test
  void dead_letters_are_counted() {
    String call = talk();
    double before = now("holdfast_outbox_dead_letters");
    crm().answers(410, Map.of());
    hold(call);
    pass(30);
    assertThat(now("holdfast_outbox_dead_letters")).isEqualTo(before + 2);
  }

  private double now(String name) {
    return Scrape.of(world().app().managementPort()).value(name);
  }
}
