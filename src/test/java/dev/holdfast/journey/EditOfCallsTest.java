package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.RouteFolder;
import dev.holdfast.fixtures.Ticks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What is on its way when generations are swapped comes to its end. */
class EditOfCallsTest extends EditJourney {
  private static final String LEGS = "+15550100200";

  @Override
  protected void before(RouteFolder routes) {
    Ticks.forget();
    routes.save("Tick.java", Ticks.java(""));
  }

  @Test
  void a_hold_that_is_asked_is_shown_to_the_generation_after_it() {
    String call = world().sandbox().dials("+15550100999", LEGS);
    world().pass(Duration.ofSeconds(5));
    String fault =
        world().sandbox().fault("{\"on\":\"rest\",\"path\":\"/Calls/CA\",\"do\":\"reset\"}");
    Http.Answered asked = asks(call, "hold");
    assertThat(asked.status()).isEqualTo(202);
    routes().save(HELLO, hello("x"));
    settled();
    assertThat(generation()).isEqualTo(2);
    assertThat(get("/v1/calls/" + call).json().get("state").textValue()).isNotEqualTo("on-hold");
    world().sandbox().heal(fault);
    world().pass(Duration.ofSeconds(10));
    assertThat(world().call(call).get("state").textValue()).isEqualTo("on-hold");
    assertThat(asks(call, "resume").status()).isEqualTo(202);
    world().pass(Duration.ofSeconds(3));
    assertThat(world().call(call).get("state").textValue()).isEqualTo("talking");
  }

  /** A command that waits for nothing. */
  private Http.Answered asks(String call, String what) {
    return world()
        .http()
        .send(
            "POST",
            "/v1/calls/" + call + "/" + what,
            "{}".getBytes(StandardCharsets.UTF_8),
            Map.of(
                "Authorization", "Bearer demo-key",
                "Content-Type", "application/json",
                "Prefer", "respond-async"));
  }

  @Test
  void a_generation_that_cannot_begin_gives_way_to_the_one_before() {
    routes().save(HELLO, hello("before"));
    settled();
    int ticks = Ticks.count();
    routes().save(HELLO, hello("after"));
    routes()
        .save(
            "Tick.java",
            Ticks.java(
                """
                from("timer:never?delay=0").routeId("never").routeDescription("Fails at its start.")
                    .routeConfigurationId("background")
                    .routePolicy(new org.apache.camel.support.RoutePolicySupport() {
                      @Override
                      public void onStart(org.apache.camel.Route route) {
                        throw new IllegalStateException("not today");
                      }
                    })
                    .to("log:never");
                """));
    settled();
    refused("routes", 1, "not today");
    assertThat(generation()).isEqualTo(2);
    assertThat(get("/hello").text()).isEqualTo("before");
    Awaitility.await().until(() -> Ticks.count() > ticks);
    assertThat(Ticks.most()).isEqualTo(1);
  }
}
