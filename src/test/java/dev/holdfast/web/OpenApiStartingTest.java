package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import io.vertx.core.Vertx;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A server that has no routes yet answers as published. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiStartingTest {
  private static final Map<String, String> KEY = Map.of("Authorization", "Bearer demo-key");

  private final Contract contract = new Contract();
  private final Vertx vertx = Vertx.vertx();
  private final Server server =
      new Server(vertx, ServerFixture.doors(), NoEvents.streams(vertx), new Health(() -> true));
  private Http http = new Http("http://localhost");

  @BeforeAll
  void start() {
    http = new Http("http://localhost:" + server.listen("localhost", 0));
  }

  @AfterAll
  void stop() throws InterruptedException {
    server.stop();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void commands_are_turned_away_and_told_when_to_come_back() {
    Http.Answered answer = http.send("GET", "/v1/calls", new byte[0], KEY);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.json().get("code").textValue()).isEqualTo("starting");
    contract.declares("GET", "/v1/calls", answer);
  }

  @Test
  void it_lives_and_is_not_ready() {
    Http.Answered live = http.send("GET", "/health/live", new byte[0], Map.of());
    Http.Answered ready = http.send("GET", "/health/ready", new byte[0], Map.of());
    assertThat(live.status()).isEqualTo(200);
    assertThat(ready.status()).isEqualTo(503);
    assertThat(ready.json().get("status").textValue()).isEqualTo("starting");
    contract.declares("GET", "/health/live", live);
    contract.declares("GET", "/health/ready", ready);
  }

  @Test
  void its_health_is_that_it_starts() {
    Http.Answered answer = http.send("GET", "/health", new byte[0], Map.of());
    assertThat(answer.status()).isEqualTo(503);
    contract.declares("GET", "/health", answer);
  }
}
