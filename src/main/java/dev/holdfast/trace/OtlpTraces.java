package dev.holdfast.trace;

import dev.holdfast.desk.Traces;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Traces by OpenTelemetry, sent to a collector by OTLP over HTTP, many spans at once, by a thread
 * of its own. Spans that find no place in its queue are dropped.
 */
public final class OtlpTraces implements Traces {
  private static final int MOST_WAITING = 4_096;
  private static final int AT_ONCE = 512;
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
  private static final long LAST_WORD_MS = 2_000;

  private final SdkTracerProvider provider;
  private final Tracer tracer;
  private final ThreadLocal<Part> here = ThreadLocal.withInitial(() -> Part.NOWHERE);

  private OtlpTraces(SdkTracerProvider provider) {
    this.provider = provider;
    this.tracer = provider.get("holdfast");
  }

  /**
   * Tells a collector.
   *
   * @param endpoint its URL, with the path
   * @param sample which part of the stories is told that begin here, from 0 to 1
   * @param instance the name of this instance
   */
  public static Traces to(URI endpoint, double sample, String instance) {
    OtlpHttpSpanExporter otlp =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(endpoint.toString())
            .setTimeout(ANSWER_WITHIN)
            .setRetryPolicy(null)
            .build();
    BatchSpanProcessor queue =
        BatchSpanProcessor.builder(new Reported(otlp, endpoint))
            .setMaxQueueSize(MOST_WAITING)
            .setMaxExportBatchSize(AT_ONCE)
            .setScheduleDelay(EVERY)
            .setExporterTimeout(ANSWER_WITHIN)
            .build();
    AttributeKey<String> service = AttributeKey.stringKey("service.name");
    AttributeKey<String> id = AttributeKey.stringKey("service.instance.id");
    return new OtlpTraces(
        SdkTracerProvider.builder()
            .setResource(Resource.builder().put(service, "holdfast").put(id, instance).build())
            .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(sample)))
            .addSpanProcessor(queue)
            .build());
  }

  @Override
  public boolean on() {
    return true;
  }

  @Override
  public Part elsewhere(String traceparent) {
    Context told =
        W3CTraceContextPropagator.getInstance()
            .extract(Context.root(), traceparent, new Traceparent());
    return Span.fromContext(told).getSpanContext().isValid()
        ? SpanPart.elsewhere(told)
        : Part.NOWHERE;
  }

  @Override
  public Part begin(Kind kind, String name, Part under, Part tied) {
    SpanBuilder span =
        tracer.spanBuilder(name).setSpanKind(of(kind)).setParent(SpanPart.context(under));
    if (tied instanceof SpanPart other) {
      span.addLink(other.span().getSpanContext());
    }
    return SpanPart.begun(kind, span.startSpan(), under);
  }

  @Override
  public Part here() {
    return here.get();
  }

  @Override
  public void at(Part part) {
    if (part == Part.NOWHERE) {
      here.remove();
    } else {
      here.set(part);
    }
  }

  @Override
  public void close() {
    provider.shutdown().join(LAST_WORD_MS, TimeUnit.MILLISECONDS);
  }

  private static SpanKind of(Kind kind) {
    return switch (kind) {
      case DOOR -> SpanKind.SERVER;
      case STEP -> SpanKind.INTERNAL;
      case REQUEST -> SpanKind.CLIENT;
    };
  }

  /** A carrier that has the one header and no other. */
  private static final class Traceparent implements TextMapGetter<String> {
    private static final String NAME = "traceparent";

    @Override
    public Iterable<String> keys(String carrier) {
      return List.of(NAME);
    }

    @Override
    public @Nullable String get(@Nullable String carrier, String key) {
      return key.equals(NAME) ? carrier : null;
    }
  }
}
