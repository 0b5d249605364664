package dev.holdfast.sandbox.webhook;

import dev.holdfast.sandbox.wire.Params;
import dev.holdfast.sandbox.wire.Params.Param;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Comparator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a request as Twilio's voice does: HMAC-SHA1 over the URL and the sorted form.
 *
 * <p>Over https the port is dropped, over http it is kept; fragment and credentials are never part
 * of it (reference, section 6).
 */
public record Signature(String token) {

  public String of(String url, Params form) {
    var text = new StringBuilder(signed(url));
    form.all().stream()
        .sorted(Comparator.comparing(Param::name).thenComparing(Param::value))
        .forEach(param -> text.append(param.name()).append(param.value()));
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      var digest = mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HmacSHA1", impossible);
    }
  }

  static String signed(String url) {
    return url.replaceFirst("#.*", "")
        .replaceFirst("^(https?://)[^/?@]*@", "$1")
        .replaceFirst("^(https://[^/:?]+):\\d+", "$1");
  }
}
