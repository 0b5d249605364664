package dev.holdfast.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.desk.Traces;
import dev.holdfast.desk.Traces.Kind;
import dev.holdfast.desk.Traces.Part;
import dev.holdfast.fixtures.Collector;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Parts of stories, as a collector gets them. */
@Timeout(30)
class OtlpTracesTest {
  private static final String ELSEWHERE = "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01";

  @Test
  void a_part_is_under_the_one_it_was_done_for_and_has_what_is_common() {
    try (Collector collector = new Collector()) {
      try (Traces traces = OtlpTraces.to(URI.create(collector.url()), 1, "one")) {
        Part door = traces.begin(Kind.DOOR, "door", traces.elsewhere(ELSEWHERE), Part.NOWHERE);
        door.of("common", "yes");
        door.tag("own", "yes");
        Part request = traces.begin(Kind.REQUEST, "request", door, Part.NOWHERE);
        request.answered(404);
        request.end();
        door.answered(404);
        door.end();
        assertThat(request.with(door)).isTrue();
      }
      Collector.Span request = one(collector, "request");
      Collector.Span door = one(collector, "door");
      assertThat(door.parent()).isEqualTo("0123456789abcdef");
      assertThat(request.parent()).isEqualTo(door.id());
      assertThat(request.tags())
          .containsOnlyKeys("common", "http.response.status_code", "error.type");
      assertThat(request.failed()).isTrue();
      assertThat(door.failed()).isFalse();
    }
  }

  @Test
  void what_is_no_traceparent_is_nowhere() {
    try (Traces traces = nobody(1)) {
      for (String text :
          new String[] {"", "x", "00-0-0-01", ELSEWHERE.replaceAll("[a-f1-9]", "0")}) {
        assertThat(traces.elsewhere(text)).isEqualTo(Part.NOWHERE);
      }
    }
  }

  @Test
  void a_story_that_is_not_told_is_kept_nowhere_and_one_that_began_elsewhere_goes_on_as_it_began() {
    try (Traces traces = nobody(0)) {
      Part own = traces.begin(Kind.DOOR, "own", Part.NOWHERE, Part.NOWHERE);
      Part crms = traces.begin(Kind.DOOR, "crm's", traces.elsewhere(ELSEWHERE), Part.NOWHERE);
      assertThat(own.traceparent()).isEmpty();
      assertThat(crms.traceparent()).get().asString().startsWith(ELSEWHERE.substring(0, 36));
    }
  }

  @Test
  void a_collector_that_hangs_delays_nobody_and_what_is_too_much_is_dropped() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI url = URI.create("http://localhost:" + silent.getLocalPort() + "/v1/traces");
      long began = System.nanoTime();
      Traces traces = OtlpTraces.to(url, 1, "one");
      for (int i = 0; i < 100_000; i++) {
        traces.begin(Kind.STEP, "step", Part.NOWHERE, Part.NOWHERE).end();
      }
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
      traces.close();
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }
  }

  private static Traces nobody(double sample) {
    return OtlpTraces.to(URI.create("http://localhost:1/v1/traces"), sample, "one");
  }

  private static Collector.Span one(Collector collector, String name) {
    return collector.until(span -> span.name().equals(name)).stream()
        .filter(span -> span.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
