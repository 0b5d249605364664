package dev.holdfast.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Sends a request by another client, and says that this thread waits meanwhile. */
final class Patient extends HttpClient {
  private final HttpClient client;
  private final Consumer<Runnable> waits;

  /**
   * @param waits how a thread waits
   */
  Patient(HttpClient client, Consumer<Runnable> waits) {
    this.client = client;
    this.waits = waits;
  }

  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    CompletableFuture<Response> answer = new CompletableFuture<>();
    waits.accept(() -> answer.complete(client.makeRequest(request)));
    return answer.join();
  }
}
