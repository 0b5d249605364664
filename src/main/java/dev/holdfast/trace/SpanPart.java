package dev.holdfast.trace;

import dev.holdfast.desk.Traces;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.util.Optional;

/** A part of a story as a span. */
final class SpanPart implements Traces.Part {
  private static final String STATUS = "http.response.status_code";

  private final Context context;
  private final int firstBad;
  private volatile Attributes common;

  private SpanPart(Context context, int firstBad, Attributes common) {
    this.context = context;
    this.firstBad = firstBad;
    this.common = common;
  }

  /** One whose span we did not begin. */
  static SpanPart elsewhere(Context context) {
    return new SpanPart(context, Integer.MAX_VALUE, Attributes.empty());
  }

  /** One that has just begun; what is said of those above it holds for it as well. */
  static SpanPart begun(Traces.Kind kind, Span span, Traces.Part under) {
    Attributes common = under instanceof SpanPart above ? above.common : Attributes.empty();
    span.setAllAttributes(common);
    // a refusal of ours is a good answer; one of Twilio's is none
    int firstBad = kind == Traces.Kind.REQUEST ? 400 : 500;
    return new SpanPart(Context.root().with(span), firstBad, common);
  }

  static Context context(Traces.Part part) {
    return part instanceof SpanPart one ? one.context : Context.root();
  }

  Span span() {
    return Span.fromContext(context);
  }

  @Override
  public Optional<String> traceparent() {
    SpanContext span = span().getSpanContext();
    return span.isValid() && span.isSampled()
        ? Optional.of("00-" + span.getTraceId() + "-" + span.getSpanId() + "-01")
        : Optional.empty();
  }

  @Override
  public boolean with(Traces.Part other) {
    return other instanceof SpanPart one
        && one.span().getSpanContext().getTraceId().equals(span().getSpanContext().getTraceId());
  }

  @Override
  public void of(String name, String value) {
    if (!value.isEmpty()) {
      common = common.toBuilder().put(name, value).build();
      span().setAttribute(name, value);
    }
  }

  @Override
  public void tag(String name, String value) {
    if (!value.isEmpty()) {
      span().setAttribute(name, value);
    }
  }

  @Override
  public void answered(int status) {
    span().setAttribute(STATUS, status);
    if (status >= firstBad) {
      failed(String.valueOf(status));
    }
  }

  @Override
  public void failed(String why) {
    span().setStatus(StatusCode.ERROR).setAttribute("error.type", why);
  }

  @Override
  public void end() {
    span().end();
  }
}
