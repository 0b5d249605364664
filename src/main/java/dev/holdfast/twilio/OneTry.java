package dev.holdfast.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import dev.holdfast.desk.TwilioDoubtful;
import dev.holdfast.desk.TwilioUnreachable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sends a request of the library once, within our time-outs, to the origin of the settings.
 *
 * <p>The library's own client knows one origin and fixed time-outs, and repeats every 5xx answer up
 * to three times, POST included; repeating is declared in the routes instead.
 */
final class OneTry extends com.twilio.http.HttpClient {
  private final Account account;
  private final Transcript transcript;
  private Optional<HttpClient> client = Optional.empty();
  private final Consumer<HttpHeaders> heard;

  OneTry(Account account, Transcript transcript) {
    this(account, transcript, headers -> {});
  }

  /** The same for somebody who wants to see the headers of each answer, which the library drops. */
  OneTry(Account account, Transcript transcript, Consumer<HttpHeaders> heard) {
    this.account = account;
    this.transcript = transcript;
    this.heard = heard;
  }

  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    try {
      HttpResponse<String> answer =
          client().send(sent(request), HttpResponse.BodyHandlers.ofString());
      transcript.add(request, String.valueOf(answer.statusCode()));
      heard.accept(answer.headers());
      return new Response(answer.body(), answer.statusCode());
    } catch (ConnectException | HttpConnectTimeoutException | UnresolvedAddressException none) {
      transcript.add(request, "no connection");
      throw new TwilioUnreachable("no connection to Twilio");
    } catch (IOException broken) {
      transcript.add(request, "no answer");
      throw new TwilioDoubtful("no answer from Twilio: " + broken.getClass().getSimpleName());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new TwilioDoubtful("stopped while Twilio was answering");
    }
  }

  /** The first request makes it: what it trusts takes longer to load than all routes to build. */
  private synchronized HttpClient client() {
    HttpClient made =
        client.orElseGet(
            () ->
                HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(account.connectWithin())
                    .build());
    client = Optional.of(made);
    return made;
  }

  private HttpRequest sent(Request request) {
    HttpRequest.Builder sent =
        HttpRequest.newBuilder(target(request.constructURL()))
            .timeout(account.answerWithin())
            .header("Accept", "application/json")
            .header("Authorization", request.getAuthString());
    if (request.getMethod() == HttpMethod.POST) {
      return sent.header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(request.encodeFormBody()))
          .build();
    }
    return sent.method(request.getMethod().toString(), HttpRequest.BodyPublishers.noBody()).build();
  }

  private URI target(URL url) {
    try {
      return account.origin().resolve(url.toURI().getRawPath() + query(url));
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("the library made a URL that is none", impossible);
    }
  }

  private static String query(URL url) {
    return url.getQuery() == null ? "" : "?" + url.getQuery();
  }
}
