package dev.holdfast.twilio;

/**
 * The account as it shows itself to whoever has its token.
 *
 * @param status {@code active}, {@code suspended} or {@code closed}
 * @param type {@code Full} or {@code Trial}
 * @param token which of its tokens it was asked with
 */
public record Owner(String status, String type, Token token) {
  /** Only the primary token signs webhooks; REST is open to the secondary one as well. */
  public enum Token {
    PRIMARY,
    ANOTHER,
    NOT_SHOWN
  }
}
