package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is answered about events is as published; asyncapi.yaml says what is in them. */
class OpenApiEventsTest extends ContractJourney {
  OpenApiEventsTest() {
    super(
        Map.of(
            "holdfast.events.url", "http://localhost:9/nobody-is-there",
            "holdfast.events.secret", "a secret of nobody's",
            "holdfast.key.demo.scopes", "read,hold,call,admin"));
  }

  @Test
  void how_an_event_stands_and_that_it_is_told_again_is_told_as_published() {
    String event = "/v1/events/" + talk() + "-1";
    assertThat(asked(200, "GET", event, "").json().get("state").textValue()).isEqualTo("waiting");
    assertThat(asked(200, "POST", event + "/replay", "").json().get("due_at").isTextual()).isTrue();
    asked(200, "GET", "/v1/dead-letters", "");
  }

  @Test
  void events_that_are_not_there_are_refused_as_published() {
    String event = "/v1/events/" + NOBODY + "-1";
    refused(404, "unknown-event", "GET", event, "");
    refused(404, "unknown-event", "POST", event + "/replay", "");
    refused(400, "malformed", "GET", "/v1/events/1", "");
    refused(400, "malformed", "POST", "/v1/events/1/replay", "");
  }

  @Test
  void who_has_no_key_is_refused_as_published() {
    String event = "/v1/events/" + NOBODY + "-1";
    refused(401, "unauthorized", "GET", event, "", Map.of());
    refused(401, "unauthorized", "POST", event + "/replay", "", Map.of());
    refused(401, "unauthorized", "GET", "/v1/dead-letters", "", Map.of());
    refused(401, "unauthorized", "GET", "/v1/events", "", Map.of());
  }

  @Test
  void a_stream_that_cannot_be_opened_is_refused_as_published() {
    refused(400, "malformed", "GET", "/v1/events?call=CA1", "");
    refused(400, "malformed", "GET", "/v1/events", "", key("Last-Event-ID", "last"));
  }

  @Test
  void the_contract_of_the_events_is_shown() {
    asked(200, "GET", "/asyncapi.yaml", "", Map.of());
  }
}
