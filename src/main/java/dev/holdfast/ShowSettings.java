package dev.holdfast;

import dev.holdfast.desk.Traces;
import dev.holdfast.trace.OtlpTraces;
import java.net.URI;
import java.util.Optional;

/**
 * The settings of what is shown of us to those who look after us: {@code holdfast.logs} and {@code
 * holdfast.traces}.
 *
 * @param logs in which form log lines are written
 * @param traces where traces are told; empty: nowhere, and nothing is done for them
 */
record ShowSettings(Logs logs, Optional<Collector> traces) {
  /**
   * Who collects traces.
   *
   * @param endpoint takes OTLP by HTTP
   * @param sample which part of all stories is told, from 0 to 1
   */
  record Collector(URI endpoint, double sample) {
    private Traces told(String instance) {
      return OtlpTraces.to(endpoint, sample, instance);
    }
  }

  static ShowSettings read(Book book) {
    Optional<URI> endpoint =
        book.optional(
            "holdfast.traces.endpoint",
            text -> Optional.of(Book.absolute(text)),
            "a URL like http://localhost:4318/v1/traces");
    double sample =
        book.read("holdfast.traces.sample", ShowSettings::part, 1.0, "a number from 0 to 1");
    return new ShowSettings(
        book.word("holdfast.logs", Logs.class, Logs.TEXT),
        endpoint.map(url -> new Collector(url, sample)));
  }

  /** Where stories are told, as this instance. */
  Traces tracing(String instance) {
    return traces.map(one -> one.told(instance)).orElse(Traces.NONE);
  }

  private static double part(String text) {
    double part = Double.parseDouble(text);
    if (!(part >= 0 && part <= 1)) {
      throw new IllegalArgumentException("no part of all");
    }
    return part;
  }
}
