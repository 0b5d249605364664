package dev.holdfast.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Closes what never comes to an end: a connection that brings no request, however many bytes drip
 * through it, and a body that does not arrive. Without this somebody who sends one byte now and
 * then holds a connection for ever.
 */
final class Deadlines {
  private static final String BODY = "holdfast.body-deadline";

  private static final String ARRIVED = "holdfast.arrived";

  private final Vertx vertx;
  private final Transport transport;
  private final Map<HttpConnection, Open> connections = new ConcurrentHashMap<>();

  Deadlines(Vertx vertx, Transport transport) {
    this.vertx = vertx;
    this.transport = transport;
  }

  /** A connection has come about; its first request is waited for. */
  void opened(HttpConnection connection) {
    long timer = vertx.setTimer(transport.requestWithin().toMillis(), late -> connection.close());
    connections.put(connection, new Open(0, timer));
    connection.closeHandler(
        closed -> {
          Open last = connections.remove(connection);
          if (last != null) {
            vertx.cancelTimer(last.timer());
          }
        });
  }

  /** The head of a request is there: from now on its body is waited for. */
  void began(RoutingContext context) {
    HttpConnection connection = context.request().connection();
    connections.computeIfPresent(connection, (one, open) -> working(open));
    long body = vertx.setTimer(transport.requestWithin().toMillis(), late -> tooSlow(context));
    context.put(BODY, body);
    context.addEndHandler(
        done -> {
          vertx.cancelTimer(body);
          readAway(context.request());
          connections.computeIfPresent(connection, (one, open) -> resting(one, open));
        });
    context.next();
  }

  /** The whole of a request is there; how long its answer takes is for others to limit. */
  void arrived(RoutingContext context) {
    Long body = context.get(BODY);
    vertx.cancelTimer(body);
    context.put(ARRIVED, true);
    context.next();
  }

  /** Whether a request was read to its end. */
  static boolean hasArrived(RoutingContext context) {
    return context.data().containsKey(ARRIVED);
  }

  /** How many connections are open. */
  int open() {
    return connections.size();
  }

  /**
   * A body that nobody wanted stands in the way of the next request, where its reader paused it.
   */
  private static void readAway(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.resume();
    }
  }

  private Open working(Open open) {
    vertx.cancelTimer(open.timer());
    return new Open(open.requests() + 1, open.timer());
  }

  private Open resting(HttpConnection connection, Open open) {
    if (open.requests() > 1) {
      return new Open(open.requests() - 1, open.timer());
    }
    return new Open(0, vertx.setTimer(transport.idle().toMillis(), late -> connection.close()));
  }

  private static void tooSlow(RoutingContext context) {
    HttpServerResponse response = context.response();
    if (!response.ended() && !response.closed()) {
      response.putHeader("Connection", "close");
      context.addEndHandler(told -> context.request().connection().close());
      Errors.tell(response, Errors.TOO_SLOW);
    }
  }

  /**
   * A connection.
   *
   * @param requests how many are being answered
   * @param timer what closes it when there are none
   */
  private record Open(int requests, long timer) {}
}
