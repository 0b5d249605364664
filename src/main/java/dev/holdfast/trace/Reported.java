package dev.holdfast.trace;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.net.URI;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that a collector takes nothing, and once that it does again. */
final class Reported implements SpanExporter {
  private static final Logger LOG = LoggerFactory.getLogger("traces");

  /** OpenTelemetry says so as well, time and again, past our log; held, or it is forgotten. */
  private static final java.util.logging.Logger OWN =
      java.util.logging.Logger.getLogger("io.opentelemetry");

  private final SpanExporter exporter;
  private final URI endpoint;
  private final AtomicBoolean lost = new AtomicBoolean();

  Reported(SpanExporter exporter, URI endpoint) {
    this.exporter = exporter;
    this.endpoint = endpoint;
    OWN.setLevel(Level.OFF);
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    CompletableResultCode sent = exporter.export(spans);
    return sent.whenComplete(() -> report(sent.isSuccess()));
  }

  @Override
  public CompletableResultCode flush() {
    return exporter.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return exporter.shutdown();
  }

  private void report(boolean taken) {
    if (lost.compareAndSet(taken, !taken)) {
      String where = endpoint.getHost() + ":" + endpoint.getPort();
      if (taken) {
        LOG.info("traces are collected again by {}", where);
      } else {
        LOG.warn("traces are lost: {} takes none", where);
      }
    }
  }
}
