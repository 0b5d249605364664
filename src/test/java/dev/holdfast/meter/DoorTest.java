package dev.holdfast.meter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which door a request goes to; what anybody may ask makes no door of its own. */
class DoorTest {
  @ParameterizedTest
  @CsvSource({
    "POST, /twilio/next?leg=CA1&turn=2, NEXT",
    "GET, /twilio/wait, WAIT",
    "POST, /twilio/events/call?label=agent-1, EVENTS_CALL",
    "POST, /v1/calls/CA1/hold, HOLD",
    "POST, /v1/calls/CA1/resume, RESUME",
    "POST, /v1/calls, PLACE",
    "POST, /v1/calls/CA1/legs, ADD",
    "DELETE, /v1/calls/CA1/legs/agent, HANG_UP",
    "GET, /v1/calls/CA1/timeline, READ",
    "GET, /v1/events/CA1-2, READ",
    "POST, /v1/own/hold/anything, OTHER",
    "PATCH, /v1/calls, OTHER"
  })
  void a_request_goes_to(String method, String uri, Door door) {
    assertThat(Door.of(method, uri)).contains(door);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/events?since=4",
    "GET, /health/ready",
    "GET, /metrics",
    "POST, /twilio/elsewhere",
    "GET, /console"
  })
  void nobody_takes_the_time_of(String method, String uri) {
    assertThat(Door.of(method, uri)).isEmpty();
  }
}
