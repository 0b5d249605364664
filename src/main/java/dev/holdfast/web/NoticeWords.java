package dev.holdfast.web;

import dev.holdfast.desk.Notice;
import dev.holdfast.desk.Receipt;
import dev.holdfast.word.Word;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.jspecify.annotations.Nullable;

/**
 * The words that put an event on its way and say what came of it.
 *
 * <p>The signature is {@code v1=} and, in hexadecimal, HMAC-SHA256 with the secret over the
 * timestamp of the attempt (seconds since 1970), a full stop and the body, byte for byte. Whoever
 * receives it computes the same, compares in constant time, and refuses what is minutes old.
 */
public final class NoticeWords {
  static final String TIMESTAMP = "Holdfast-Timestamp";
  static final String SIGNATURE = "Holdfast-Signature";

  private static final String CLOUD_EVENT = "application/cloudevents+json; charset=UTF-8";
  private static final int GONE = 410;

  private final Optional<String> query;
  private final String secret;
  private final InstantSource time;

  /** Signs with a secret; without one nothing is signed. */
  public NoticeWords(Optional<String> url, String secret, InstantSource time) {
    this.query =
        url.filter(one -> one.startsWith("http"))
            .flatMap(one -> Optional.ofNullable(URI.create(one).getRawQuery()));
    this.secret = secret;
    this.time = time;
  }

  @Word("Writes an event, signed.")
  public void write(Exchange exchange, Notice notice) {
    String timestamp = String.valueOf(time.instant().getEpochSecond());
    Message message = exchange.getMessage();
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_METHOD, "POST");
    message.setHeader(Exchange.CONTENT_TYPE, CLOUD_EVENT);
    // Left to itself Camel decodes the query of a URL and encodes it anew: %2B becomes a space.
    query.ifPresent(raw -> message.setHeader(Exchange.HTTP_RAW_QUERY, raw));
    message.setHeader(TIMESTAMP, timestamp);
    if (!secret.isEmpty()) {
      message.setHeader(SIGNATURE, "v1=" + signed(timestamp + "." + notice.body()));
    }
    message.setBody(notice.body().getBytes(StandardCharsets.UTF_8));
  }

  /** What came of an attempt. Neither an address nor a text of the receiver's is kept. */
  @Word("Says what came of an attempt to tell an event.")
  public Receipt outcome(Notice notice, @Nullable Exception failure) {
    if (failure == null) {
      return new Receipt.Taken(notice, "taken");
    }
    if (!(failure instanceof HttpOperationFailedException answer)) {
      return new Receipt.Missed(notice, failure.getClass().getSimpleName(), Duration.ZERO);
    }
    String result = "answered " + answer.getStatusCode();
    return answer.getStatusCode() == GONE
        ? new Receipt.Unwanted(notice, result)
        : new Receipt.Missed(notice, result, pause(answer));
  }

  private static Duration pause(HttpOperationFailedException answer) {
    Optional<Map<String, String>> headers = Optional.ofNullable(answer.getResponseHeaders());
    return headers.stream()
        .flatMap(all -> all.entrySet().stream())
        .filter(header -> header.getKey().equalsIgnoreCase("Retry-After"))
        .map(Map.Entry::getValue)
        .filter(text -> text.matches("[0-9]{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .findFirst()
        .orElse(Duration.ZERO);
  }

  private String signed(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HMAC-SHA256", impossible);
    }
  }
}
