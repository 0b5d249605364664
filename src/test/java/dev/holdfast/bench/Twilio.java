package dev.holdfast.bench;

import dev.holdfast.bench.OpenLoop.Shot;
import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.TwilioSigned;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Asks as Twilio does: signed forms.
 *
 * @param origin under which we are asked, which is the public URL
 */
record Twilio(String origin) {
  static final String TOKEN = "0123456789abcdef0123456789abcdef";
  static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";

  /** A question as a shot that can be fired again and again. */
  Shot shot(String pathAndQuery, Map<String, String> form) {
    Map<String, String> all = whole(form);
    return new Shot("POST", pathAndQuery, headers(pathAndQuery, all), body(all));
  }

  /** Asks, and answers what was told. */
  String ask(String pathAndQuery, Map<String, String> form) {
    Map<String, String> all = whole(form);
    Http.Answered answered =
        new Http(origin)
            .send("POST", pathAndQuery, body(all).getBytes(), headers(pathAndQuery, all));
    if (answered.status() / 100 != 2) {
      throw new IllegalStateException(
          pathAndQuery + " " + all + ": " + answered.status() + " " + answered.text());
    }
    return answered.text();
  }

  private Map<String, String> headers(String pathAndQuery, Map<String, String> form) {
    return Map.of(
        "Content-Type",
        "application/x-www-form-urlencoded",
        "X-Twilio-Signature",
        TwilioSigned.signature(TOKEN, origin + pathAndQuery, form));
  }

  private static Buffer body(Map<String, String> form) {
    return Buffer.buffer(TwilioSigned.form(form));
  }

  /** What every webhook of a call carries besides. */
  private static Map<String, String> whole(Map<String, String> form) {
    Map<String, String> all = new HashMap<>(form);
    all.putIfAbsent("AccountSid", ACCOUNT);
    all.putIfAbsent("ApiVersion", "2010-04-01");
    all.putIfAbsent("CallStatus", "in-progress");
    all.putIfAbsent("Direction", "inbound");
    all.putIfAbsent("From", "+15550109001");
    all.putIfAbsent("To", Guests.LEGS);
    all.putIfAbsent("Caller", "+15550109001");
    all.putIfAbsent("Called", Guests.LEGS);
    all.putIfAbsent("FromCountry", "US");
    all.putIfAbsent("ToCountry", "US");
    return all;
  }
}
