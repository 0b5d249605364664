package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** So many requests of a client, and no more. */
class RatesTest {
  private static final Client CRM = new Client("crm", "", Set.of(), Set.of());
  private static final Client ERP = new Client("erp", "", Set.of(), Set.of());

  private final AtomicLong nanos = new AtomicLong();
  private final Rates rates = new Rates(ServerFixture.pace(60, 3), new Meter(nanos));

  @Test
  void a_burst_is_used_up_and_comes_back_with_time() {
    for (int left = 2; left >= 0; left--) {
      assertThat(rates.take(CRM)).isEqualTo(new Rates.Left(true, left, 3 - left));
    }
    assertThat(rates.take(CRM)).isEqualTo(new Rates.Left(false, 0, 1));
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(rates.take(CRM).allowed()).isTrue();
    assertThat(rates.take(CRM).allowed()).isFalse();
  }

  @Test
  void one_client_s_requests_are_not_another_one_s() {
    for (int times = 0; times < 4; times++) {
      rates.take(CRM);
    }
    assertThat(rates.take(ERP).allowed()).isTrue();
  }

  @Test
  void one_too_many_is_429_and_is_told_when_to_come_back() {
    try (ServerFixture server = new ServerFixture(ServerFixture.pace(1, 2), ServerFixture.PLAIN)) {
      Http http = new Http("http://localhost:" + server.port());
      assertThat(ask(http, "demo-key").status()).isEqualTo(503);
      assertThat(ask(http, "demo-key").header("RateLimit")).isEqualTo("\"client\";r=0;t=120");
      Http.Answered no = ask(http, "demo-key");
      assertThat(no.status()).isEqualTo(429);
      assertThat(no.json().get("code").textValue()).isEqualTo("rate-limited");
      assertThat(Integer.parseInt(no.header("Retry-After"))).isBetween(50, 60);
      assertThat(no.header("RateLimit-Policy")).isEqualTo("\"client\";q=2;w=120");
      new Contract().declares("GET", "/v1/calls", no);
      assertThat(ask(http, "other-key").status()).isEqualTo(503);
    }
  }

  private static Http.Answered ask(Http http, String key) {
    return http.send("GET", "/v1/calls", new byte[0], Map.of("Authorization", "Bearer " + key));
  }

  /** A time that is moved by hand. */
  private record Meter(AtomicLong nanos) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
