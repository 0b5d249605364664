package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** By which threads requests go; also played on a later Java, by {@code LaterJavaTest}. */
class ThreadsJourneyTest extends EditJourney {
  private static final String ROUTE =
      """
      import org.apache.camel.builder.RouteBuilder;

      public class Ahoy extends RouteBuilder {
        @Override
        public void configure() {
          from("platform-http:/ahoy")
              .routeId("ahoy")
              .routeDescription("Says who is at work.")
              .routeConfigurationId("step")
              .setBody(exchange -> Thread.currentThread().toString());
        }
      }
      """;

  @Test
  void a_request_goes_by_a_virtual_thread_where_there_are_any() {
    routes().save("Ahoy.java", ROUTE);
    settled();

    assertThat(get("/ahoy").text())
        .startsWith(
            Runtime.version().feature() < 24 ? "Thread[vert.x-worker-thread" : "VirtualThread[");
  }
}
