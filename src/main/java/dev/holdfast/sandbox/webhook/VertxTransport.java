package dev.holdfast.sandbox.webhook;

import dev.holdfast.sandbox.webhook.Reply.Answered;
import dev.holdfast.sandbox.webhook.Reply.Reason;
import dev.holdfast.sandbox.webhook.Reply.Unanswered;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Carries requests with the HTTP client of Vert.x. */
final class VertxTransport implements Transport {
  /** Enough for every document and for the header of every file. */
  private static final int KEPT_BYTES = 256 * 1024;

  private final Vertx vertx;
  private final HttpClient client;

  VertxTransport(Vertx vertx) {
    this.vertx = vertx;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setMaxPoolSize(256).setKeepAliveTimeout(15).setName("sandbox"));
  }

  @Override
  public CompletionStage<Reply> carry(Parcel parcel) {
    var reply = new CompletableFuture<Reply>();
    long limit =
        vertx.setTimer(
            parcel.total().toMillis(),
            late -> reply.complete(new Unanswered(Reason.TIMEOUT, "no answer in time")));
    request(parcel)
        .compose(request -> send(request, parcel.body()))
        .onSuccess(reply::complete)
        .onFailure(broken -> reply.complete(unanswered(broken)))
        .onComplete(done -> vertx.cancelTimer(limit));
    return reply;
  }

  /** A URL that the client cannot even ask for is a failure like others. */
  private Future<HttpClientRequest> request(Parcel parcel) {
    try {
      return client.request(options(parcel));
    } catch (IllegalArgumentException | VertxException malformed) {
      return Future.failedFuture(malformed);
    }
  }

  private static RequestOptions options(Parcel parcel) {
    var options =
        new RequestOptions()
            .setMethod(HttpMethod.valueOf(parcel.method()))
            .setAbsoluteURI(parcel.url())
            .setConnectTimeout(parcel.connect().toMillis())
            .setIdleTimeout(parcel.total().toMillis());
    parcel.headers().forEach(options::putHeader);
    return options;
  }

  private static Future<Reply> send(HttpClientRequest request, String body) {
    return (body.isEmpty() ? request.send() : request.send(body)).compose(VertxTransport::read);
  }

  private static Future<Reply> read(HttpClientResponse response) {
    Promise<Reply> read = Promise.promise();
    var headers = new HashMap<String, String>();
    for (var header : response.headers()) {
      var name = header.getKey().toLowerCase(Locale.ROOT);
      // A cookie may have a comma in it, everything else may not.
      var between = name.equals("set-cookie") ? "\n" : ", ";
      headers.merge(name, header.getValue(), (one, other) -> one + between + other);
    }
    var kept = Buffer.buffer();
    var size = new long[1];
    response.handler(
        chunk -> {
          size[0] += chunk.length();
          kept.appendBuffer(chunk, 0, Math.min(chunk.length(), KEPT_BYTES - kept.length()));
        });
    response.exceptionHandler(read::tryFail);
    response.endHandler(
        end -> read.tryComplete(new Answered(response.statusCode(), headers, kept, size[0])));
    return read.future();
  }

  private static Reply unanswered(Throwable broken) {
    if (broken instanceof UnknownHostException) {
      return new Unanswered(Reason.DNS, "the host is not known");
    }
    return broken instanceof ConnectException
        ? new Unanswered(Reason.CONNECT, "no connection")
        : new Unanswered(Reason.BROKEN, "the connection broke");
  }
}
