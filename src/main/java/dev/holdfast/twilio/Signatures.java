package dev.holdfast.twilio;

import com.twilio.security.RequestValidator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether a webhook is Twilio's: signed with one of the account's tokens, two of them while they
 * are being rotated. The comparison takes the same time whatever differs.
 */
public final class Signatures {
  private final List<RequestValidator> validators;

  /**
   * @param tokens the primary token, and the other one during a rotation
   */
  public Signatures(List<String> tokens) {
    this.validators = tokens.stream().map(RequestValidator::new).toList();
  }

  /**
   * The signature that Twilio would give a request; over https it leaves a port out.
   *
   * @see <a href="https://www.twilio.com/docs/usage/security#validating-requests">how it signs</a>
   */
  public static String of(String token, URI url, Map<String, String> form) {
    String asked = url.toString();
    StringBuilder text =
        new StringBuilder(
            "https".equals(url.getScheme()) && url.getPort() >= 0
                ? asked.replaceFirst(":" + url.getPort(), "")
                : asked);
    new TreeMap<>(form).forEach((name, value) -> text.append(name).append(value));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      byte[] sum = mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(sum);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HmacSHA1", impossible);
    }
  }

  /**
   * Whether a request is signed with one of the tokens.
   *
   * @param url as Twilio saw it, with its query, without a fragment
   * @param form the parameters of a POST; empty for a GET
   */
  public boolean valid(String url, Map<String, String> form, String signature) {
    boolean valid = false;
    for (RequestValidator validator : validators) {
      valid |= validator.validate(url, form, signature);
    }
    return valid;
  }
}
