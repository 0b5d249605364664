package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever tries one key after the other waits longer and longer; nobody else does. */
class PatienceTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Patience patience = new Patience(Duration.ofSeconds(2), nanos::get);

  @Test
  void each_bad_key_costs_twice_as_much_up_to_two_seconds() {
    List<Long> waits = new ArrayList<>();
    for (int times = 0; times < 9; times++) {
      waits.add(patience.after("10.0.0.1").toMillis());
    }
    assertThat(waits).containsExactly(0L, 50L, 100L, 200L, 400L, 800L, 1_600L, 2_000L, 2_000L);
    assertThat(patience.after("10.0.0.2")).isZero();
  }

  @Test
  void however_many_there_are_the_price_stays_two_seconds() {
    for (int times = 0; times < 1_000; times++) {
      patience.after("10.0.0.1");
    }
    assertThat(patience.after("10.0.0.1")).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void after_ten_quiet_minutes_all_is_forgotten() {
    patience.after("10.0.0.1");
    patience.after("10.0.0.1");
    nanos.addAndGet(Duration.ofMinutes(11).toNanos());
    assertThat(patience.after("10.0.0.1")).isZero();
  }

  @Test
  void only_so_many_wait_at_once() {
    for (int place = 0; place < 256; place++) {
      assertThat(patience.enter()).isTrue();
    }
    assertThat(patience.enter()).isFalse();
    patience.leave();
    assertThat(patience.enter()).isTrue();
  }

  @Test
  void bad_keys_are_answered_late_and_a_good_one_from_the_same_address_at_once() {
    try (ServerFixture server = new ServerFixture(ServerFixture.OFTEN, ServerFixture.PLAIN)) {
      Http http = new Http("http://localhost:" + server.port());
      long began = System.nanoTime();
      List<CompletableFuture<Http.Answered>> bad =
          IntStream.range(0, 6)
              .mapToObj(key -> CompletableFuture.supplyAsync(() -> ask(http, "key-" + key)))
              .toList();
      assertThat(ask(http, "demo-key").status()).isEqualTo(503);
      assertThat(bad).allSatisfy(one -> assertThat(one.join().status()).isEqualTo(401));
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(750));
    }
  }

  private static Http.Answered ask(Http http, String key) {
    return http.send("GET", "/v1/calls", new byte[0], Map.of("Authorization", "Bearer " + key));
  }
}
