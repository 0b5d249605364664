package dev.holdfast.trace;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.HttpResponse;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Sends what OpenTelemetry has written by the JDK's own HTTP client, once. */
final class JdkSender implements HttpSender {
  private final HttpSenderConfig config;
  private final HttpClient client;
  private volatile CompletableFuture<Boolean> last = CompletableFuture.completedFuture(true);

  private JdkSender(HttpSenderConfig config) {
    this.config = config;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(config.getConnectTimeout())
            .build();
  }

  /** By this OpenTelemetry finds it. */
  public static final class Provider implements HttpSenderProvider {
    /** For the service loader. */
    public Provider() {}

    @Override
    public HttpSender createSender(HttpSenderConfig config) {
      return new JdkSender(config);
    }
  }

  @Override
  public void send(
      MessageWriter message, Consumer<HttpResponse> answered, Consumer<Throwable> failed) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      message.writeMessage(body);
    } catch (IOException impossible) {
      failed.accept(impossible);
      return;
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(config.getEndpoint())
            .timeout(config.getTimeout())
            .header("Content-Type", config.getContentType())
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    config
        .getHeadersSupplier()
        .get()
        .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
    last =
        client
            .sendAsync(request.build(), java.net.http.HttpResponse.BodyHandlers.ofByteArray())
            .handle(
                (answer, failure) -> {
                  if (failure == null) {
                    answered.accept(new Answer(answer));
                  } else {
                    failed.accept(failure);
                  }
                  return failure == null;
                });
  }

  @Override
  public CompletableResultCode shutdown() {
    last.cancel(true);
    return CompletableResultCode.ofSuccess();
  }

  private record Answer(java.net.http.HttpResponse<byte[]> answer) implements HttpResponse {
    @Override
    public int getStatusCode() {
      return answer.statusCode();
    }

    @Override
    public String getStatusMessage() {
      return String.valueOf(answer.statusCode());
    }

    @Override
    public byte[] getResponseBody() {
      return answer.body();
    }
  }
}
