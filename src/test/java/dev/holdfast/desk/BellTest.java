package dev.holdfast.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BellTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final int ROUNDS = 5_000;

  private final Bell bell = new Bell(() -> NOW);
  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  @Test
  void who_begins_to_listen_while_the_last_one_stops_hears_the_next_ring() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      assertThat(hearsTheNextRing()).isEqualTo("heard");
    }
    threads.shutdown();
  }

  private String hearsTheNextRing() throws Exception {
    AtomicInteger there = new AtomicInteger();
    AtomicBoolean rung = new AtomicBoolean();
    Future<Optional<String>> stops =
        threads.submit(() -> bell.await("call", LATER, () -> through(there), Optional::isPresent));
    Future<Optional<String>> begins =
        threads.submit(
            () -> {
              together(there);
              return bell.await("call", LATER, () -> heard(rung), Optional::isPresent);
            });
    assertThat(stops.get(10, TimeUnit.SECONDS)).isPresent();
    while (bell.waiting() == 0) {
      Thread.onSpinWait();
    }
    rung.set(true);
    bell.ring("call");
    return begins.get(2, TimeUnit.SECONDS).orElseThrow();
  }

  private static Optional<String> through(AtomicInteger there) {
    together(there);
    return Optional.of("through");
  }

  /** Both go on in the same microsecond: no lock would wake them so close together. */
  private static void together(AtomicInteger there) {
    there.incrementAndGet();
    while (there.get() < 2) {
      Thread.onSpinWait();
    }
  }

  private static Optional<String> heard(AtomicBoolean rung) {
    return rung.get() ? Optional.of("heard") : Optional.empty();
  }
}
