package dev.holdfast.web;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** How the server listens: HTTP/1.1 alone, within limits, over TLS where it is set. */
final class Listening {
  private Listening() {}

  static HttpServerOptions options(Doors doors) {
    Transport transport = doors.transport();
    HttpServerOptions options =
        new HttpServerOptions()
            .setMaxFormAttributeSize(doors.bodyLimit())
            // HTTP/2 would let one connection hold many requests; the limits count connections.
            .setHttp2ClearTextEnabled(false)
            .setIdleTimeout((int) transport.idle().toSeconds())
            .setIdleTimeoutUnit(TimeUnit.SECONDS);
    transport
        .tls()
        .ifPresent(
            pem ->
                options
                    .setSsl(true)
                    .setUseAlpn(false)
                    .setKeyCertOptions(
                        new PemKeyCertOptions()
                            .setCertPath(pem.certificate().toString())
                            .setKeyPath(pem.key().toString())));
    return options;
  }

  /**
   * Listens.
   *
   * @param port 0 for any free one
   * @param setting which says so
   * @return the port
   * @throws Unbound when it cannot, most often since somebody else does
   */
  static int at(HttpServer http, String host, int port, String setting) {
    return bound(http.listen(port, host), host, port, setting).actualPort();
  }

  /** What comes of beginning to listen there. */
  static <T> T bound(Future<T> listening, String host, int port, String setting) {
    try {
      return listening.toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException failed) {
      throw new Unbound(host, port, setting, failed);
    }
  }

  /** What is not HTTP, or too much of it, is told so in the usual form; then it is over. */
  static void unreadable(HttpServerRequest request) {
    Throwable why = request.decoderResult().cause();
    int status =
        why instanceof TooLongHttpLineException
            ? 414
            : why instanceof TooLongHttpHeaderException ? 431 : 400;
    request.response().putHeader("Connection", "close");
    request.response().putHeader("X-Content-Type-Options", "nosniff");
    request.response().endHandler(told -> request.connection().close());
    Errors.tell(request.response(), Errors.problem(status));
  }
}
