package dev.holdfast.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;

/**
 * The phones of a sandbox, lent to the console: the page speaks with its own origin only, so what
 * it does with phones is passed on from here. Live there is no sandbox, and these doors are not
 * there.
 */
final class LentPhones {
  private static final String HERE = "/console/sandbox";
  private static final String THERE = "/_sandbox";

  private LentPhones() {}

  /** Opens the doors for keys that may place calls. */
  static void open(Router router, Vertx vertx, Gate gate, URI sandbox) {
    HttpProxy proxy =
        HttpProxy.reverseProxy(vertx.createHttpClient())
            .origin(sandbox.getPort(), sandbox.getHost())
            .addInterceptor(new Elsewhere());
    router
        .route(HERE + "/*")
        .handler(context -> gate.ask(context, Scope.CALL))
        .handler((RoutingContext context) -> proxy.handle(context.request()));
  }

  /** There it has another path, and our key is none of its business. */
  private static final class Elsewhere implements ProxyInterceptor {
    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
      String uri = context.request().getURI();
      context.request().setURI(THERE + uri.substring(HERE.length()));
      context.request().headers().remove("Authorization").remove(Gate.CLIENT);
      return context.sendRequest();
    }
  }
}
