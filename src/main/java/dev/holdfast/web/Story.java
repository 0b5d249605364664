package dev.holdfast.web;

import dev.holdfast.call.Act;
import dev.holdfast.call.CallSid;
import dev.holdfast.desk.Origins;
import dev.holdfast.desk.Traces;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.camel.Exchange;

/**
 * What of a route is told as a part of which story.
 *
 * <p>A CRM's request goes on with the CRM's story. Twilio knows no stories: what it sends is told
 * under the part that asked for the leg's present turn, or, when that is a while ago, as a story of
 * its own that is tied to it. What the record has us ask of Twilio belongs to whoever asked for it,
 * whichever thread, clock or instance does it.
 */
public final class Story {
  static final String CALL = "holdfast.call";
  static final String LEG = "holdfast.leg";
  static final String TURN = "holdfast.turn";
  private static final Integer OK = 200;

  /** For so long what Twilio sends is what came of an asking, and not of the hold's going on. */
  private static final Duration AT_ONCE = Duration.ofMinutes(1);

  private final Traces traces;
  private final Origins origins;
  private final InstantSource time;

  public Story(Traces traces, Origins origins, InstantSource time) {
    this.traces = traces;
    this.origins = origins;
    this.time = time;
  }

  /**
   * Somebody asks.
   *
   * @param path as the route has it
   */
  Traces.Part door(String route, String path, HttpServerRequest http, Mention mention) {
    String name = http.method().name() + " " + path;
    Traces.Part part =
        http.path().startsWith("/twilio/")
            ? webhook(name, mention.leg())
            : traces.begin(Traces.Kind.DOOR, name, crm(http), Traces.Part.NOWHERE);
    part.tag("http.request.method", http.method().name());
    part.tag("http.route", path);
    part.tag("holdfast.route", route);
    part.tag("holdfast.request", mention.request());
    part.of(CALL, mention.call());
    part.tag(LEG, mention.leg());
    return part;
  }

  /** We do what the record says is due. */
  Traces.Part act(String route, Act act, Traces.Part meanwhile) {
    Traces.Part asked =
        act instanceof Act.OfLeg one
            ? origins
                .of(act.call(), one.label(), one.turn())
                .map(origin -> traces.elsewhere(origin.traceparent()))
                .orElse(Traces.Part.NOWHERE)
            : Traces.Part.NOWHERE;
    boolean same = asked == Traces.Part.NOWHERE || asked.with(meanwhile);
    Traces.Part part =
        traces.begin(
            Traces.Kind.STEP,
            route,
            same ? meanwhile : asked,
            same ? Traces.Part.NOWHERE : meanwhile);
    part.of(CALL, act.call().value());
    part.tag("holdfast.act", act.kind());
    if (act instanceof Act.OfLeg one) {
      part.of(TURN, String.valueOf(one.turn()));
    }
    return part;
  }

  /** A route is through. */
  static void over(Exchange exchange, Traces.Part part, boolean door) {
    Optional<Exception> broken = Optional.ofNullable(exchange.getException());
    broken.ifPresent(one -> part.failed(one.getClass().getSimpleName()));
    if (door && broken.isEmpty()) {
      part.answered(
          exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, OK, Integer.class));
    }
    part.end();
  }

  private Traces.Part crm(HttpServerRequest http) {
    return Optional.ofNullable(http.getHeader("traceparent"))
        .map(traces::elsewhere)
        .orElse(Traces.Part.NOWHERE);
  }

  private Traces.Part webhook(String name, String leg) {
    Optional<Origins.Origin> origin =
        CallSid.isOne(leg) ? origins.of(new CallSid(leg)) : Optional.empty();
    Traces.Part asked =
        origin.map(one -> traces.elsewhere(one.traceparent())).orElse(Traces.Part.NOWHERE);
    boolean atOnce =
        origin.filter(one -> time.instant().isBefore(one.at().plus(AT_ONCE))).isPresent();
    return traces.begin(
        Traces.Kind.DOOR,
        name,
        atOnce ? asked : Traces.Part.NOWHERE,
        atOnce ? Traces.Part.NOWHERE : asked);
  }
}
