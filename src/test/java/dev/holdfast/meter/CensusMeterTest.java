package dev.holdfast.meter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.desk.Census;
import dev.holdfast.desk.RecordAway;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The record is counted when somebody wants to know, and sparingly. */
class CensusMeterTest {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final AtomicInteger counted = new AtomicInteger();
  private Instant now = START;
  private boolean away;
  private final CensusMeter meter = new CensusMeter(new Maker(registry), this::count, () -> now);

  @Test
  void nothing_is_counted_before_somebody_wants_to_know() {
    assertThat(counted).hasValue(0);
    assertThat(registry.get("holdfast.calls.live").gauge().value()).isNaN();
  }

  @Test
  void for_five_seconds_it_is_not_counted_again() {
    meter.refresh();
    now = START.plusSeconds(4);
    meter.refresh();
    assertThat(counted).hasValue(1);
    now = START.plusSeconds(6);
    meter.refresh();
    assertThat(counted).hasValue(2);
    assertThat(registry.get("holdfast.calls.live").gauge().value()).isEqualTo(7);
    assertThat(registry.get("holdfast.outbox.oldest").gauge().value()).isEqualTo(66);
  }

  @Test
  void while_the_record_is_away_the_last_figures_stay_and_grow_old() {
    meter.refresh();
    away = true;
    now = START.plusSeconds(60);
    meter.refresh();
    assertThat(registry.get("holdfast.calls.live").gauge().value()).isEqualTo(7);
    assertThat(registry.get("holdfast.census.age").gauge().value()).isEqualTo(60);
  }

  @Test
  void two_never_count_at_a_time() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    CensusMeter slow =
        new CensusMeter(
            new Maker(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)),
            late -> {
              begun.countDown();
              await(go);
              return count(late);
            },
            () -> now);
    CompletableFuture<Void> first = CompletableFuture.runAsync(slow::refresh);
    await(begun);
    slow.refresh();
    assertThat(counted).hasValue(0);
    go.countDown();
    first.get(10, TimeUnit.SECONDS);
    assertThat(counted).hasValue(1);
  }

  private Census count(Instant late) {
    if (away) {
      throw new RecordAway("away", new IllegalStateException());
    }
    counted.incrementAndGet();
    return new Census(List.of(), 7, 0, 0, 1, Optional.of(START.minusSeconds(60)), 0);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
