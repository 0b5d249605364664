package dev.holdfast.twilio;

import com.twilio.security.RequestValidator;
import java.util.List;
import java.util.Map;

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
