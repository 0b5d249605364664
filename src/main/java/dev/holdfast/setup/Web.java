package dev.holdfast.setup;

import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/**
 * HTTP as Twilio speaks it to us: 5 s for a connection, 15 s for an answer, redirects in our own
 * hands.
 */
final class Web {
  private static final Duration ANSWER = Duration.ofSeconds(15);
  private static final long BODY_SECONDS = 60;

  private final HttpClient client;

  /**
   * @param trust what says which certificates are good; Twilio's list is much like Java's own
   */
  Web(javax.net.ssl.SSLContext trust) {
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .sslContext(trust)
            .build();
  }

  Visited get(URI url) {
    return send(request(url).build());
  }

  Visited post(URI url, Map<String, String> form, Map<String, String> headers) {
    HttpRequest.Builder request =
        request(url)
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
    headers.forEach(request::header);
    return send(request.build());
  }

  private static HttpRequest.Builder request(URI url) {
    return HttpRequest.newBuilder(url)
        .timeout(ANSWER)
        .header("Accept", "*/*")
        .header("User-Agent", "holdfast-setup");
  }

  private Visited send(HttpRequest request) {
    long from = System.nanoTime();
    AtomicLong head = new AtomicLong(from);
    CompletableFuture<HttpResponse<Taste>> answer =
        client.sendAsync(
            request,
            status -> {
              head.set(System.nanoTime());
              return new Tasting();
            });
    try {
      return answered(
          answer.get(BODY_SECONDS, TimeUnit.SECONDS), Duration.ofNanos(head.get() - from));
    } catch (TimeoutException endless) {
      answer.cancel(true);
      return new Visited.Silent("it does not come to an end within a minute", false);
    } catch (ExecutionException broken) {
      return silent(broken);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Visited.Silent("we were stopped", false);
    }
  }

  private static Visited answered(HttpResponse<Taste> answer, Duration firstByte) {
    return new Visited.Answered(
        answer.uri(),
        answer.statusCode(),
        answer.headers(),
        answer.body(),
        firstByte,
        answer.sslSession().map(Web::until).orElse(Instant.MAX));
  }

  /** The first of the chain to run out takes the others with it. */
  private static Instant until(SSLSession session) {
    try {
      return Stream.of(session.getPeerCertificates())
          .map(Web::until)
          .min(Instant::compareTo)
          .orElse(Instant.MAX);
    } catch (SSLPeerUnverifiedException impossible) {
      throw new IllegalStateException("an answer came over TLS without a peer", impossible);
    }
  }

  private static Instant until(Certificate certificate) {
    return certificate instanceof X509Certificate x509
        ? x509.getNotAfter().toInstant()
        : Instant.MAX;
  }

  private static Visited silent(ExecutionException broken) {
    List<Throwable> causes =
        Stream.iterate((Throwable) broken, Objects::nonNull, Throwable::getCause).toList();
    Optional<String> tls = said(causes, SSLException.class);
    if (tls.isPresent()) {
      return new Visited.Silent("TLS fails: " + tls.get(), true);
    }
    if (said(causes, UnresolvedAddressException.class).isPresent()) {
      return new Visited.Silent("its name has no address", false);
    }
    Optional<String> late = said(causes, HttpTimeoutException.class);
    String otherwise =
        said(causes, ConnectException.class).isPresent() ? "no connection" : "the connection broke";
    return new Visited.Silent(late.map(why -> "too late: " + why).orElse(otherwise), false);
  }

  /** What the first cause of this kind says. */
  private static Optional<String> said(List<Throwable> causes, Class<? extends Throwable> kind) {
    return causes.stream()
        .filter(kind::isInstance)
        .map(one -> String.valueOf(one.getMessage()))
        .findFirst();
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
