package dev.holdfast.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * An error as RFC 9457 writes it.
 *
 * @param type an identifier of the code, as a URI
 * @param title the code in words
 * @param status the HTTP status
 * @param code stable; branch on this
 * @param detail one sentence that says what to do
 * @param policy the name of the rule that says no; empty, and not written: no policy's
 */
@JsonPropertyOrder({"type", "title", "status", "code", "policy", "detail"})
public record Problem(
    String type,
    String title,
    int status,
    String code,
    String detail,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String policy) {

  /** A problem whose type and title follow from its code. */
  static Problem of(int status, String code, String detail) {
    String words = code.replace('-', ' ');
    String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return new Problem("urn:holdfast:problem:" + code, title, status, code, detail, "");
  }

  /** The same problem, by a rule that has a name. */
  Problem by(String rule) {
    return new Problem(type, title, status, code, detail, rule);
  }
}
