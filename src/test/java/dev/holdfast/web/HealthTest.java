package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether requests are to be sent here, from the start to the end. */
class HealthTest {
  private final Contract contract = new Contract();
  private final AtomicBoolean record = new AtomicBoolean(true);
  private Optional<RoutesShape.Refused> refused = Optional.empty();
  private Map<String, String> ailing = Map.of();
  private final Vertx vertx = Vertx.vertx();
  private final Server server =
      new Server(
          vertx,
          ServerFixture.doors(),
          NoEvents.streams(vertx),
          new Health(record::get, this::standing, () -> ailing));
  private Http http = new Http("http://localhost");

  @BeforeEach
  void start() {
    Router routes = Router.router(vertx);
    routes.route().handler(context -> context.response().end("served"));
    server.serve(routes);
    http = new Http("http://localhost:" + server.listen("localhost", 0));
  }

  @AfterEach
  void stop() throws InterruptedException {
    server.stop();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void it_is_ready_while_its_record_can_be_reached() {
    assertHealth("ready", 200, "ready");
    record.set(false);
    assertHealth("ready", 503, "record-away");
    assertHealth("live", 200, "live");
  }

  @Test
  void a_bad_edit_of_the_routes_makes_nobody_less_ready_and_is_told() {
    RoutesShape.Fault fault = new RoutesShape.Fault("hold.camel.yaml", 7, 3, "no such word");
    refused = Optional.of(new RoutesShape.Refused("2026-11-22T10:15:30.250Z", List.of(fault)));
    assertHealth("ready", 200, "ready");
    assertThat(ask("/health/ready").json().get("routes").textValue()).isEqualTo("degraded");
    assertThat(ask("/health/ready").text()).doesNotContain("hold.camel.yaml");
    Http.Answered told =
        http.send("GET", "/v1/routes", new byte[0], Map.of("Authorization", "Bearer demo-key"));
    assertThat(told.json().at("/refused/faults/0/line").intValue()).isEqualTo(7);
    contract.declares("GET", "/v1/routes", told);
    contract.declares("GET", "/v1/routes", ask("/v1/routes"));
  }

  @Test
  void twilio_s_silence_and_a_backlog_make_nobody_less_ready_and_are_told() {
    ailing = Map.of("twilio", "unreachable", "settling", "behind");
    assertHealth("ready", 200, "ready");
    assertThat(ask("/health/ready").json().get("twilio").textValue()).isEqualTo("unreachable");
    assertThat(ask("/health/ready").json().get("settling").textValue()).isEqualTo("behind");
  }

  @Test
  void who_retires_is_not_ready_any_more_and_still_serves() throws Exception {
    CompletableFuture<Boolean> retired =
        CompletableFuture.supplyAsync(() -> retired(Duration.ofSeconds(2)));
    Awaitility.await().until(() -> ask("/health/ready").status() == 503);
    assertHealth("ready", 503, "stopping");
    assertHealth("live", 200, "live");
    assertThat(ask("/anything").text()).isEqualTo("served");
    assertThat(retired.get(10, TimeUnit.SECONDS)).isTrue();
  }

  private RoutesShape standing() {
    return new RoutesShape(
        3,
        "2026-11-22T10:15:30.250Z",
        refused.isPresent() ? "degraded" : "good",
        List.of("hold.camel.yaml"),
        List.of(new RoutesShape.Route("hold", "Holds.", "hold.camel.yaml", 4, true)),
        refused,
        List.of());
  }

  private boolean retired(Duration notice) {
    try {
      server.retire(notice);
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void assertHealth(String what, int status, String word) {
    Http.Answered answer = ask("/health/" + what);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().get("status").textValue()).isEqualTo(word);
    contract.declares("GET", "/health/" + what, answer);
  }

  private Http.Answered ask(String path) {
    return http.send("GET", path, new byte[0], Map.of());
  }
}
