package dev.holdfast.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import dev.holdfast.desk.TwilioDoubtful;
import dev.holdfast.desk.TwilioUnreachable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/**
 * Sends a request of the library once, within our time-outs, to the origin of the settings.
 *
 * <p>The library's own client knows one origin and fixed time-outs, and repeats every 5xx answer up
 * to three times, POST included; repeating is declared in the routes instead.
 */
final class OneTry extends com.twilio.http.HttpClient {
  /** As Twilio knows it, without a charset. */
  private static final ContentType FORM = ContentType.create("application/x-www-form-urlencoded");

  private final Account account;
  private final Transcript transcript;
  private Optional<HttpClient> client = Optional.empty();
  private final Consumer<Optional<String>> clock;
  private final Duration lookedAtAfter;

  OneTry(Account account, Transcript transcript) {
    this(account, transcript, date -> {});
  }

  /** The same for somebody who wants to see the date of each answer, which the library drops. */
  OneTry(Account account, Transcript transcript, Consumer<Optional<String>> clock) {
    this(account, transcript, clock, Wire.LOOKED_AT_AFTER);
  }

  OneTry(
      Account account,
      Transcript transcript,
      Consumer<Optional<String>> clock,
      Duration lookedAtAfter) {
    this.account = account;
    this.transcript = transcript;
    this.clock = clock;
    this.lookedAtAfter = lookedAtAfter;
  }

  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    try {
      return client()
          .execute(
              HttpHost.create(account.origin()), sent(request), answer -> read(request, answer));
    } catch (ConnectException
        | ConnectTimeoutException
        | ConnectionRequestTimeoutException
        | NoRouteToHostException
        | UnknownHostException none) {
      transcript.add(request, "no connection");
      throw new TwilioUnreachable("no connection to Twilio");
    } catch (IOException broken) {
      transcript.add(request, "no answer");
      throw new TwilioDoubtful("no answer from Twilio: " + broken.getClass().getSimpleName());
    }
  }

  private Response read(Request request, ClassicHttpResponse answer)
      throws IOException, HttpException {
    String body =
        answer.getEntity() == null
            ? ""
            : EntityUtils.toString(answer.getEntity(), StandardCharsets.UTF_8);
    transcript.add(request, String.valueOf(answer.getCode()));
    clock.accept(
        Optional.ofNullable(answer.getFirstHeader(HttpHeaders.DATE)).map(NameValuePair::getValue));
    return new Response(body, answer.getCode());
  }

  /** The first request makes it: what it trusts takes longer to load than all routes to build. */
  private synchronized HttpClient client() {
    HttpClient made = client.orElseGet(() -> Wire.to(account, lookedAtAfter));
    client = Optional.of(made);
    return made;
  }

  private ClassicHttpRequest sent(Request request) {
    ClassicRequestBuilder sent =
        ClassicRequestBuilder.create(request.getMethod().toString())
            .setUri(target(request.constructURL()))
            .addHeader(HttpHeaders.ACCEPT, "application/json")
            .addHeader(HttpHeaders.AUTHORIZATION, request.getAuthString());
    if (request.getMethod() == HttpMethod.POST) {
      sent.setEntity(request.encodeFormBody(), FORM);
    }
    return sent.build();
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
