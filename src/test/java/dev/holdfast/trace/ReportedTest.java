package dev.holdfast.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Listened;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who collects nothing is reported once. */
class ReportedTest {
  private final Fickle collector = new Fickle();
  private final Reported reported =
      new Reported(collector, URI.create("http://user:secret@collector.test:4318/v1/traces"));

  @Test
  void a_collector_that_is_away_is_told_of_once_and_once_more_when_it_is_back() {
    try (Listened log = new Listened()) {
      for (boolean there : List.of(true, false, false, false, true, true, false)) {
        collector.there = there;
        reported.export(List.of());
      }
      assertThat(log.lines())
          .extracting(line -> line.get("message").textValue())
          .containsExactly(
              "traces are lost: collector.test:4318 takes none",
              "traces are collected again by collector.test:4318",
              "traces are lost: collector.test:4318 takes none");
    }
  }

  private static final class Fickle implements SpanExporter {
    private boolean there;

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      return there ? CompletableResultCode.ofSuccess() : CompletableResultCode.ofFailure();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
