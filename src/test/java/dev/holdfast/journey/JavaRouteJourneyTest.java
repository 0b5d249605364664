package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Routes in Java beside those in YAML. */
class JavaRouteJourneyTest extends EditJourney {
  private static final String GOOD =
      """
      import org.apache.camel.builder.RouteBuilder;

      public class Ahoy extends RouteBuilder {
        record Greeting(String text) {}

        @Override
        public void configure() {
          from("platform-http:/ahoy")
              .routeId("ahoy")
              .routeDescription("Says ahoy.")
              .routeConfigurationId("step")
              .setBody(exchange -> new Greeting("ahoy").text());
        }
      }
      """;

  @Test
  void a_route_in_java_is_compiled_and_serves_and_can_be_edited_and_taken_away() {
    routes().save("Ahoy.java", GOOD);
    settled();
    serves(2);
    assertThat(get("/ahoy").text()).isEqualTo("ahoy");
    assertThat(files()).contains("Ahoy.java");
    routes().change("Ahoy.java", "Greeting(\"ahoy\")", "Greeting(\"hello\")");
    settled();
    assertThat(get("/ahoy").text()).isEqualTo("hello");
    routes().delete("Ahoy.java");
    settled();
    serves(4);
    assertThat(get("/ahoy").status()).isEqualTo(404);
  }

  @Test
  void what_does_not_compile_is_told_with_its_line() {
    routes().save("Ahoy.java", GOOD.replace(".text());", ".txet());"));
    settled();
    refused("Ahoy.java", 12, "cannot find symbol");
    assertThat(standing().at("/refused/faults/0/column").intValue()).isGreaterThan(40);
    assertThat(get("/ahoy").status()).isEqualTo(404);
  }

  @Test
  void a_route_in_java_has_an_id_a_description_and_a_policy_that_exists() {
    routes().save("Ahoy.java", GOOD.replace(".routeId(\"ahoy\")", ""));
    settled();
    refused("Ahoy.java", 8, "routeId");
    routes().save("Ahoy.java", GOOD.replace("\"step\"", "\"stop\""));
    settled();
    refused("Ahoy.java", 11, "no routeConfiguration `stop`");
    routes()
        .save(
            "Ahoy.java",
            GOOD.replace(".routeDescription(\"Says ahoy.\")", "")
                .replace(".routeConfigurationId(\"step\")", ""));
    settled();
    refused("Ahoy.java", 8, "routeDescription");
    assertThat(standing().at("/refused/faults").toString()).contains("routeConfigurationId");
  }

  @Test
  void a_step_in_java_is_named_like_its_route_and_nobody_else_is() {
    routes().save("Ahoy.java", GOOD.replace("platform-http:/ahoy", "direct:hold"));
    settled();
    refused("Ahoy.java", 8, "`direct:hold` has a consumer already, in hold.camel.yaml:8");
    routes().save("Ahoy.java", GOOD.replace("routeId(\"ahoy\")", "routeId(\"api-hold\")"));
    settled();
    refused("Ahoy.java", 9, "api-hold");
    assertThat(generation()).isEqualTo(1);
  }

  @Test
  void what_breaks_while_it_is_built_changes_nothing() {
    routes()
        .save(
            "Ahoy.java",
            GOOD.replace(
                "from(", "if (true) { throw new IllegalStateException(\"no way\"); }\n    from("));
    settled();
    assertThat(standing().at("/refused/faults").toString()).contains("no way");
    assertThat(get("/v1/calls").status()).isEqualTo(200);
  }
}
