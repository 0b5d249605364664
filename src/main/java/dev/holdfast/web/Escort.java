package dev.holdfast.web;

import dev.holdfast.call.Act;
import dev.holdfast.desk.Traces;
import io.vertx.core.http.HttpServerRequest;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.component.platform.http.vertx.HttpMessage;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;

/**
 * Goes with each exchange through its routes, onto other threads too: what is logged meanwhile
 * names the request and the call, and where traces are told, each route is a part of the story.
 *
 * <p>At the beginning of a route the thread is set to what the exchange is about, whatever it was
 * at before; at its end to what the calling route is about, or to nothing. So nothing of one
 * exchange is left for the next one on the same thread.
 */
public final class Escort implements RoutePolicyFactory {
  private static final String KEY = "holdfast.errand";
  private static final String DOOR = "platform-http";

  private final Traces traces;
  private final Story story;

  public Escort(Traces traces, Story story) {
    this.traces = traces;
    this.story = story;
  }

  @Override
  public RoutePolicy createRoutePolicy(CamelContext context, String id, NamedNode route) {
    return new Along();
  }

  private void begin(Route route, Exchange exchange) {
    Errand before = exchange.getProperty(KEY, Errand.NONE, Errand.class);
    Mention mention = Mention.of(exchange);
    Errand errand = before.then(mention.request(), mention.call());
    if (traces.on()) {
      errand = errand.told(part(route, exchange, errand, mention));
      traces.at(errand.part());
    }
    errand.inLog();
    exchange.setProperty(KEY, errand);
  }

  private void done(Route route, Exchange exchange) {
    Errand errand = exchange.getProperty(KEY, Errand.NONE, Errand.class);
    Errand before = errand.below().orElse(Errand.NONE);
    exchange.setProperty(KEY, before);
    Errand now = before.isHere() ? before : Errand.NONE;
    now.inLog();
    if (traces.on()) {
      if (errand.hasPart()) {
        Story.over(exchange, errand.part(), isDoor(route));
      }
      traces.at(now.part());
    }
  }

  /** The part that this route is, or that of whoever called where it is none. */
  private Traces.Part part(Route route, Exchange exchange, Errand errand, Mention mention) {
    if (exchange.getMessage() instanceof HttpMessage message && isDoor(route)) {
      HttpServerRequest http = message.getRequest();
      return story.door(route.getRouteId(), path(route), http, mention);
    }
    if (exchange.getMessage().getBody() instanceof Act act && !(act instanceof Act.Nothing)) {
      return story.act(route.getRouteId(), act, errand.part());
    }
    return errand.part() == Traces.Part.NOWHERE
        ? errand.part()
        : traces.begin(Traces.Kind.STEP, route.getRouteId(), errand.part(), Traces.Part.NOWHERE);
  }

  private static boolean isDoor(Route route) {
    return route.getEndpoint().getEndpointUri().startsWith(DOOR);
  }

  /** As the route has it: without what is in it this time. */
  private static String path(Route route) {
    String uri = route.getEndpoint().getEndpointBaseUri().replaceFirst("^[^/]*/*", "/");
    return uri.replace("%7B", "{").replace("%7D", "}");
  }

  /** The same for every route: it keeps nothing, so it need not be started either. */
  private final class Along implements RoutePolicy {
    @Override
    public void onExchangeBegin(Route route, Exchange exchange) {
      begin(route, exchange);
    }

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
      done(route, exchange);
    }

    @Override
    public void onInit(Route route) {
      // nothing to prepare
    }

    @Override
    public void onRemove(Route route) {
      // nothing to clear away
    }

    @Override
    public void onStart(Route route) {
      // whoever starts it does
    }

    @Override
    public void onStop(Route route) {
      // whoever stops it does
    }

    @Override
    public void onSuspend(Route route) {
      // nobody does
    }

    @Override
    public void onResume(Route route) {
      // nobody does
    }
  }
}
