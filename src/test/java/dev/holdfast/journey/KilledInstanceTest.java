package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.App;
import dev.holdfast.fixtures.Balancer;
import dev.holdfast.fixtures.Child;
import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Instance;
import dev.holdfast.fixtures.Postgres;
import dev.holdfast.fixtures.Sandboxed;
import dev.holdfast.sandbox.Sandbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One of two instances is killed while calls are held and brought back: the other one goes on. */
@Timeout(120)
class KilledInstanceTest {
  private static final List<String> LINES = List.of("+15550100100", "+15550100200");
  private static final int CALLS = 12;

  private final Sandbox server = Sandbox.start(0);
  private final Sandboxed sandbox = new Sandboxed(server.port());
  private final Balancer balancer = new Balancer();
  private final String url = "http://localhost:" + balancer.port();
  private final Http http = new Http(url);
  private final String database = Postgres.database();
  private final App survivor = Instance.start(server.port(), url, database);
  private final Child victim =
      new Child(Instance.class, String.valueOf(server.port()), url, database);

  @AfterEach
  void stop() {
    victim.close();
    survivor.close();
    balancer.close();
    server.close();
  }

  @Test
  void every_webhook_is_answered_and_everybody_talks_again() {
    int port = Integer.parseInt(victim.next("listens at "));
    balancer.to(List.of(survivor.port(), port));
    LINES.forEach(line -> sandbox.number(line, url));
    List<String> calls = calls();
    soon(() -> inState("talking") == CALLS);

    commands(calls, "hold");
    soon(() -> inState("on-hold") >= CALLS / 2);
    commands(calls.subList(0, CALLS / 2), "resume");
    victim.kill();
    commands(calls, "resume");
    soon(() -> inState("talking") == CALLS && calls.stream().allMatch(this::hearsOne));

    assertThat(balancer.served(port)).isGreaterThan(CALLS);
    assertThat(unanswered()).isEmpty();
  }

  private List<String> calls() {
    List<String> calls = new ArrayList<>();
    for (int one = 0; one < CALLS; one++) {
      sandbox.phone("+155501009" + (10 + one), "{\"answers\":{\"after\":1}}");
      calls.add(sandbox.dials("+155501009" + (10 + one), LINES.get(one % 2)));
    }
    return calls;
  }

  /** At once, without waiting until Twilio has shown any of it. */
  private void commands(List<String> calls, String what) {
    for (String call : calls) {
      Http.Answered answer = ask("POST", "/v1/calls/" + call + "/" + what);
      assertThat(answer.status()).as(answer.text()).isIn(200, 202, 409);
    }
  }

  private long inState(String state) {
    JsonNode calls = ask("GET", "/v1/calls?state=" + state).json().get("calls");
    return calls.size();
  }

  private boolean hearsOne(String call) {
    return sandbox.call(call).get("hears").get("with").size() == 1;
  }

  private Http.Answered ask(String method, String path) {
    Map<String, String> headers =
        Map.of("Authorization", "Bearer demo-key", "Prefer", "respond-async");
    return http.send(method, path, new byte[0], headers);
  }

  private List<String> unanswered() {
    return sandbox.log().stream()
        .filter(one -> one.get("kind").textValue().equals("webhook"))
        .filter(one -> one.get("status").intValue() / 100 != 2)
        .map(JsonNode::toString)
        .toList();
  }

  private static void soon(BooleanSupplier there) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(100))
        .atMost(Duration.ofSeconds(40))
        .until(there::getAsBoolean);
  }
}
